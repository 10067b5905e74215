using System.Globalization;
using System.Text;

namespace McpAttr.Roslyn;

/// <summary>JSON strings.</summary>
internal static class JsonString
{
    /// <summary>
    /// The text in quotes. Characters that a C# raw literal cannot hold, or that a reader of the generated file would not see, are escaped;
    /// half a surrogate pair, which UTF-8 cannot say, becomes U+FFFD.
    /// </summary>
    public static string Quote(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                json.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                json.Append('\uFFFD');
            }
            else if (c == '\n')
            {
                json.Append("\\n");
            }
            else if (char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(c);
            }
        }

        return json.Append('"').ToString();
    }
}
