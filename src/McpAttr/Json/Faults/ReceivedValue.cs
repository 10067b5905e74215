using System.Globalization;
using System.Text;
using System.Text.Json;

namespace McpAttr.Json.Faults;

/// <summary>Says what came instead of what was expected: a string, number or literal as it was spelled, a bigger value by its kind.</summary>
internal static class ReceivedValue
{
    /// <summary>Appends the value that <paramref name="finder"/> has found.</summary>
    public static void Append(StringBuilder text, in JsonPathFinder finder)
    {
        switch (finder.Token.TokenType)
        {
            case JsonTokenType.StartObject:
                text.Append("an object");
                break;
            case JsonTokenType.StartArray:
                AppendCount(text, "array", "item", CountItems(finder.Token));
                break;
            case JsonTokenType.EndObject:
                AppendCount(text, "object", "member", finder.EndedCount);
                break;
            case JsonTokenType.EndArray:
                AppendCount(text, "array", "item", finder.EndedCount);
                break;
            default:
                PlainText.AppendCut(text, finder.Spelling);
                break;
        }
    }

    /// <summary>Appends how long a string is, because a model counts badly.</summary>
    public static void AppendLength(StringBuilder text, in JsonPathFinder finder)
    {
        if (finder.Token.TokenType == JsonTokenType.String)
        {
            var length = JsonText.CodePoints(JsonText.Decode(finder.Spelling));
            text.Append(CultureInfo.InvariantCulture, $" ({length} {(length == 1 ? "character" : "characters")})");
        }
    }

    private static void AppendCount(StringBuilder text, string collection, string counted, int count)
    {
        switch (count)
        {
            case 0:
                text.Append("an empty ").Append(collection);
                break;
            case 1:
                text.Append("an ").Append(collection).Append(" of 1 ").Append(counted);
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"an {collection} of {count} {counted}s");
                break;
        }
    }

    private static int CountItems(Utf8JsonReader json)
    {
        var count = 0;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            json.Skip();
            count++;
        }

        return count;
    }
}
