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
                AppendArray(text, CountItems(finder.Token));
                break;
            default:
                PlainText.AppendCut(text, finder.Spelling);
                break;
        }
    }

    private static void AppendArray(StringBuilder text, int items)
    {
        switch (items)
        {
            case 0:
                text.Append("an empty array");
                break;
            case 1:
                text.Append("an array of 1 item");
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"an array of {items} items");
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
