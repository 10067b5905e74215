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
        var steps = new Stack<(string? Name, int Index)>();
        var json = new Utf8JsonReader(written, isFinalBlock: false, new JsonReaderState(McpJsonReader.Options));
        while (json.Read())
        {
            switch (json.TokenType)
            {
                case JsonTokenType.PropertyName:
                    steps.Pop();
                    steps.Push((JsonText.Decode(JsonText.StringAt(written, (int)json.TokenStartIndex)), 0));
                    break;
                case JsonTokenType.StartObject:
                    steps.Push(("", 0));
                    break;
                case JsonTokenType.StartArray:
                    steps.Push((null, 0));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    steps.Pop();
                    EndValue(steps);
                    break;
                default:
                    EndValue(steps);
                    break;
            }
        }

        // The reader waits for what ends the last number.
        if (written[(int)json.BytesConsumed..].TrimEnd((byte)',') is [.., >= (byte)'0' and <= (byte)'9'])
        {
            EndValue(steps);
        }

        if (member is not null && steps.TryPop(out _))
        {
            steps.Push((member, 0));
        }

        var text = new StringBuilder("$");
        foreach (var (name, index) in steps.Reverse().Take(Longest))
        {
            (name is null ? new JsonPathSegment(index) : new JsonPathSegment(name)).AppendTo(text);
        }

        return steps.Count > Longest ? text.Append('…').ToString() : text.ToString();
    }

    private static void EndValue(Stack<(string? Name, int Index)> steps)
    {
        if (steps.TryPeek(out var step) && step.Name is null)
        {
            steps.Pop();
            steps.Push((null, step.Index + 1));
        }
    }
}
