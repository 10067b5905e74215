using System.Globalization;
using System.Text;

namespace McpAttr.Roslyn;

/// <summary>JSON strings.</summary>
internal static class JsonString
{
    /// <summary>The text in quotes.</summary>
    public static string Quote(string text) => '"' + Visible(text.Replace("\\", "\\\\").Replace("\"", "\\\"")) + '"';

    /// <summary>
    /// JSON in which characters that a C# raw literal cannot hold, or that a reader of the generated file would not see, are escaped;
    /// half a surrogate pair, which UTF-8 cannot say, becomes U+FFFD.
    /// </summary>
    public static string Visible(string json)
    {
        var text = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            if (char.IsHighSurrogate(c) && i + 1 < json.Length && char.IsLowSurrogate(json[i + 1]))
            {
                text.Append(c).Append(json[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                text.Append('\uFFFD');
            }
            else if (c == '\n')
            {
                text.Append("\\n");
            }
            else if (char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }
}
