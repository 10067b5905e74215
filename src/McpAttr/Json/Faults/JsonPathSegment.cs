using System.Globalization;
using System.Text;

namespace McpAttr.Json.Faults;

/// <summary>One step of a JSONPath (RFC 9535): a member by its name, or an item by its index.</summary>
internal readonly struct JsonPathSegment
{
    private readonly int _index;

    /// <summary>A step to a member.</summary>
    public JsonPathSegment(string name) => Name = name;

    /// <summary>A step to an item.</summary>
    /// <param name="index">The item's index, from 0.</param>
    public JsonPathSegment(int index) => _index = index;

    /// <summary>The member's name, or null for an item.</summary>
    public string? Name { get; }

    public void AppendTo(StringBuilder text)
    {
        if (Name is null)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{_index}]");
        }
        else if (IsShorthand(Name))
        {
            text.Append('.').Append(Name);
        }
        else
        {
            text.Append("['");
            foreach (var character in Name)
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
