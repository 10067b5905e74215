using System.Globalization;
using System.Text;

namespace McpAttr.Roslyn.Contract;

/// <summary>Reads JSON (RFC 8259), as strictly as it is written.</summary>
internal sealed class JsonNodeReader
{
    private const int MaximumDepth = 256;

    private readonly string _text;
    private int _position;

    private JsonNodeReader(string text) => _text = text;

    /// <summary>The value; null when the text is no JSON, and then <paramref name="fault"/> is where it stops being so.</summary>
    public static JsonNode? Read(string text, out int fault)
    {
        var reader = new JsonNodeReader(text);
        var node = reader.Value(0);
        reader.SkipSpace();
        fault = reader._position;
        return fault == text.Length ? node : null;
    }

    private JsonNode? Value(int depth)
    {
        SkipSpace();
        return _position == _text.Length || depth == MaximumDepth ? null : _text[_position] switch
        {
            '{' => Object(depth),
            '[' => Array(depth),
            '"' => String() is { } text ? JsonNode.String(text) : null,
            _ => Literal(),
        };
    }

    private JsonNode? Object(int depth)
    {
        var members = new List<JsonMember>();
        _position++;
        if (Take('}'))
        {
            return JsonNode.Object(members);
        }

        do
        {
            SkipSpace();
            var start = _position;
            if (String() is not { } name || members.Exists(member => member.Name == name) || !Take(':') || Value(depth + 1) is not { } value)
            {
                return null;
            }

            members.Add(new JsonMember(name, value, start));
        }
        while (Take(','));
        return Take('}') ? JsonNode.Object(members) : null;
    }

    private JsonNode? Array(int depth)
    {
        var items = new List<JsonNode>();
        _position++;
        if (Take(']'))
        {
            return JsonNode.Array(items);
        }

        do
        {
            if (Value(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }
        while (Take(','));
        return Take(']') ? JsonNode.Array(items) : null;
    }

    private string? String()
    {
        if (_position == _text.Length || _text[_position] != '"')
        {
            return null;
        }

        var value = new StringBuilder();
        for (var i = _position + 1; i < _text.Length && _text[i] >= ' '; i++)
        {
            switch (_text[i])
            {
                case '"':
                    _position = i + 1;
                    return value.ToString();
                case '\\' when ++i < _text.Length && Escaped(ref i) is { } c:
                    value.Append(c);
                    break;
                case '\\':
                    return null;
                default:
                    value.Append(_text[i]);
                    break;
            }
        }

        return null;
    }

    private char? Escaped(ref int i)
    {
        switch (_text[i])
        {
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case '"' or '\\' or '/': return _text[i];
            case 'u' when i + 4 < _text.Length
                && ushort.TryParse(_text.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                i += 4;
                return (char)code;
            default: return null;
        }
    }

    private JsonNode? Literal()
    {
        var end = _position;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is '-' or '+' or '.'))
        {
            end++;
        }

        var text = _text.Substring(_position, end - _position);
        if (text is not ("true" or "false" or "null")
            && !(text.Length > 0 && (char.IsDigit(text[0]) || text[0] == '-') && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))
        {
            return null;
        }

        _position = end;
        return JsonNode.Literal(text);
    }

    private bool Take(char c)
    {
        SkipSpace();
        if (_position == _text.Length || _text[_position] != c)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\t' or '\r' or '\n')
        {
            _position++;
        }
    }
}
