using System.Globalization;
using System.Text;

namespace McpAttr.Json.Faults;

/// <summary>One step of a JSONPath (RFC 9535): a member by its name, or an item by its index.</summary>
/// <param name="name">The member's name, or null for an item.</param>
/// <param name="index">The item's index, from 0.</param>
internal readonly struct JsonPathSegment(string? name, int index)
{
    public string? Name => name;

    public void AppendTo(StringBuilder text)
    {
        if (name is null)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{index}]");
        }
        else if (IsShorthand(name))
        {
            text.Append('.').Append(name);
        }
        else
        {
            text.Append("['");
            foreach (var character in name)
            {
                if (character is '\'' or '\\')
                {
                    text.Append('\\');
                }

                PlainText.Append(text, character);
            }

            text.Append("']");
        }
    }

    private static bool IsShorthand(string name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '_')
            {
                return false;
            }
        }

        return name.Length > 0 && !char.IsAsciiDigit(name[0]);
    }
}
