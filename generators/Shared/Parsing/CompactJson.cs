using System.Text;
using System.Text.RegularExpressions;

namespace McpAttr.Roslyn.Parsing;

/// <summary>Reads JSON that a user wrote in an attribute (RFC 8259): checks it, and leaves out the white space.</summary>
internal sealed class CompactJson
{
    private const int MaximumDepth = 64;

    private static readonly Regex Token = new(
        "\\G(?:\"(?:[^\"\\\\\\u0000-\\u001f]|\\\\(?:[\"\\\\/bfnrt]|u[0-9A-Fa-f]{4}))*\"|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null|[{}\\[\\]:,])",
        RegexOptions.CultureInvariant);

    private readonly string _json;
    private readonly StringBuilder _compact = new();
    private int _position;
    private string _token = "";

    private CompactJson(string json) => _json = json;

    /// <summary>The compact spelling; null when the text is no JSON value.</summary>
    public static string? Of(string json)
    {
        var reader = new CompactJson(json);
        reader.Next();
        return reader.Value(0) && reader._token.Length == 0 && reader._position == json.Length ? JsonString.Visible(reader._compact.ToString()) : null;
    }

    // The empty token stands at the end of the text, and at what is no token.
    private void Next()
    {
        SkipSpace();
        var match = Token.Match(_json, _position);
        _token = match.Value;
        _position += _token.Length;
        SkipSpace();
    }

    private void SkipSpace()
    {
        while (_position < _json.Length && _json[_position] is ' ' or '\t' or '\r' or '\n')
        {
            _position++;
        }
    }

    private bool Value(int depth) => depth < MaximumDepth && _token switch
    {
        "{" => Sequence("}", () => IsString() && Take() && _token == ":" && Take() && Value(depth + 1)),
        "[" => Sequence("]", () => Value(depth + 1)),
        "" or "}" or "]" or ":" or "," => false,
        _ => Take(),
    };

    private bool Sequence(string end, Func<bool> item)
    {
        Take();
        if (_token == end)
        {
            return Take();
        }

        while (item())
        {
            if (_token == end)
            {
                return Take();
            }

            if (_token != ",")
            {
                return false;
            }

            Take();
        }

        return false;
    }

    private bool IsString() => _token.Length > 0 && _token[0] == '"';

    private bool Take()
    {
        _compact.Append(_token);
        Next();
        return true;
    }
}
