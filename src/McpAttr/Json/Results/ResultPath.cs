using System.Text;
using System.Text.Json;
using McpAttr.Json.Faults;

namespace McpAttr.Json.Results;

/// <summary>Finds where the writing of a value stopped. Nobody keeps the path on the way; it is read from what was written.</summary>
internal static class ResultPath
{
    private const int Longest = 20;

    /// <summary>The JSONPath of the value that would have come next.</summary>
    /// <param name="written">The beginning of a JSON value.</param>
    /// <param name="member">The name of the member that would have come next; null when the value would have.</param>
    public static string Of(ReadOnlySpan<byte> written, string? member)
    {
        // A step is the name of the current member of an object, or, where there is none, the index of the next item of an array.
        var names = new string?[McpServerOptions.DeepestDepth];
        var indexes = new int[McpServerOptions.DeepestDepth];
        var depth = 0;
        var json = new Utf8JsonReader(written, isFinalBlock: false, new JsonReaderState(McpJsonReader.Options));
        while (json.Read())
        {
            switch (json.TokenType)
            {
                case JsonTokenType.PropertyName:
                    names[depth - 1] = JsonText.Decode(JsonText.StringAt(written, (int)json.TokenStartIndex));
                    continue;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    names[depth] = json.TokenType == JsonTokenType.StartObject ? "" : null;
                    indexes[depth++] = 0;
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    depth--;
                    break;
            }

            if (depth > 0) indexes[depth - 1]++;
        }

        // The reader waits for what ends the last number.
        var isNumberLast = written[(int)json.BytesConsumed..].TrimEnd((byte)',') is [.., >= (byte)'0' and <= (byte)'9'];
        if (isNumberLast && depth > 0) indexes[depth - 1]++;
        if (member is not null && depth > 0) names[depth - 1] = member;

        var text = new StringBuilder("$");
        for (var i = 0; i < Math.Min(depth, Longest); i++)
        {
            (names[i] is { } name ? new JsonPathSegment(name) : new JsonPathSegment(indexes[i])).AppendTo(text);
        }

        return depth > Longest ? text.Append('…').ToString() : text.ToString();
    }
}
