using System.Text;
using System.Text.RegularExpressions;

namespace McpAttr.Roslyn.Parsing;

/// <summary>Writes a .NET regular expression as ECMA-262 reads it with the flag u, which is what JSON Schema's <c>pattern</c> is.</summary>
internal sealed class PatternTranslator
{
    // What may stand escaped under the flag u: the characters of the syntax, and classes and escapes that both know.
    private const string KeptEscapes = "^$\\.*+?()[]{}|/dDwWsSbBfnrtvpPuxck123456789";

    private readonly string _pattern;
    private readonly bool _isSingleLine;
    private readonly StringBuilder _text = new();
    private int _position;
    private int _depth;
    private bool _hasTopLevelAlternatives;
    private string? _reason;

    private PatternTranslator(string pattern, RegexOptions options)
    {
        _pattern = pattern;
        _isSingleLine = (options & RegexOptions.Singleline) != 0;
    }

    /// <summary>The pattern of a whole string.</summary>
    /// <param name="pattern">A valid .NET regular expression.</param>
    /// <param name="options">Its options.</param>
    /// <param name="reason">What ECMA-262 does not have, when the result is null.</param>
    public static string? Translate(string pattern, RegexOptions options, out string? reason)
    {
        const RegexOptions Unknown = RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.RightToLeft;
        var translator = new PatternTranslator(pattern, options);
        reason = (options & Unknown) != 0 ? $"RegexOptions.{options & Unknown}" : translator.Run();
        return reason is null ? translator.Whole() : null;
    }

    /// <summary>The first match of such a pattern is the whole string wherever any match is.</summary>
    public static bool IsUnambiguous(string pattern) =>
        !(pattern.Contains("|") || pattern.Contains("*?") || pattern.Contains("+?") || pattern.Contains("??") || pattern.Contains("}?"))
        || (IsAnchored(pattern) && !HasTopLevelAlternatives(pattern));

    private static bool IsAnchored(string pattern) =>
        (pattern.StartsWith("^", StringComparison.Ordinal) || pattern.StartsWith("\\A", StringComparison.Ordinal))
        && (pattern.EndsWith("$", StringComparison.Ordinal) || pattern.EndsWith("\\z", StringComparison.Ordinal) || pattern.EndsWith("\\Z", StringComparison.Ordinal));

    private static bool HasTopLevelAlternatives(string pattern)
    {
        var translator = new PatternTranslator(pattern, RegexOptions.None);
        return translator.Run() is not null || translator._hasTopLevelAlternatives;
    }

    private string Whole()
    {
        var text = _text.ToString();
        var isAnchored = !_hasTopLevelAlternatives && text.StartsWith("^", StringComparison.Ordinal) && text.EndsWith("$", StringComparison.Ordinal) && !text.EndsWith("\\$", StringComparison.Ordinal);
        return isAnchored ? text : $"^(?:{text})$";
    }

    private string? Run()
    {
        while (_position < _pattern.Length && _reason is null)
        {
            switch (_pattern[_position])
            {
                case '\\':
                    Escape(isInClass: false);
                    break;
                case '[':
                    Class();
                    break;
                case '(':
                    Group();
                    break;
                case ')':
                    _depth--;
                    Take(1);
                    break;
                case '|':
                    _hasTopLevelAlternatives |= _depth == 0;
                    Take(1);
                    break;
                case '.' when _isSingleLine:
                    Replace(1, "[\\s\\S]");
                    break;
                case '{' when !IsQuantifier():
                case '}' or ']':
                    Replace(1, "\\" + _pattern[_position]);
                    break;
                case '{':
                    Take(_pattern.IndexOf('}', _position) - _position + 1);
                    break;
                default:
                    Take(1);
                    break;
            }
        }

        return _reason;
    }

    private void Group()
    {
        _depth++;
        if (Follows("(?#"))
        {
            _depth--;
            _position = _pattern.IndexOf(')', _position) + 1;
        }
        else if (Follows("(?'"))
        {
            var end = _pattern.IndexOf('\'', _position + 3);
            var name = _pattern.Substring(_position + 3, end - _position - 3);
            Name(name, end + 1 - _position);
        }
        else if (Follows("(?<") && !Follows("(?<=") && !Follows("(?<!"))
        {
            var end = _pattern.IndexOf('>', _position);
            Name(_pattern.Substring(_position + 3, end - _position - 3), end + 1 - _position);
        }
        else if (Follows("(?:") || Follows("(?=") || Follows("(?!"))
        {
            Take(3);
        }
        else if (Follows("(?<"))
        {
            Take(4);
        }
        else if (Follows("(?"))
        {
            var shown = _pattern.Substring(_position, Math.Min(4, _pattern.Length - _position));
            _reason = Follows("(?>") ? "the atomic group '(?>'" : Follows("(?(") ? "the conditional '(?('" : $"the inline options '{shown}'";
        }
        else
        {
            Take(1);
        }
    }

    private void Name(string name, int length)
    {
        if (name.IndexOf('-') >= 0 || name.Length == 0 || char.IsDigit(name[0]))
        {
            _reason = $"the group '(?<{name}>'";
            return;
        }

        Replace(length, $"(?<{name}>");
    }

    private void Class()
    {
        Take(1);
        if (_position < _pattern.Length && _pattern[_position] == '^')
        {
            Take(1);
        }

        // A bracket that comes first is one of the characters.
        if (_position < _pattern.Length && _pattern[_position] == ']')
        {
            Replace(1, "\\]");
        }

        while (_position < _pattern.Length && _pattern[_position] != ']' && _reason is null)
        {
            if (Follows("-["))
            {
                _reason = "the subtraction of classes '-['";
            }
            else if (_pattern[_position] == '\\')
            {
                Escape(isInClass: true);
            }
            else if (_pattern[_position] == '[')
            {
                Replace(1, "\\[");
            }
            else
            {
                Take(1);
            }
        }

        Take(1);
    }

    private void Escape(bool isInClass)
    {
        var escaped = _pattern[_position + 1];
        switch (escaped)
        {
            case 'A' when !isInClass:
                Replace(2, "^");
                break;
            case 'z' or 'Z' when !isInClass:
                Replace(2, "$");
                break;
            case 'G':
                _reason = "the anchor '\\G'";
                break;
            case 'a':
                Replace(2, "\\x07");
                break;
            case 'e':
                Replace(2, "\\x1B");
                break;
            case 'b' when isInClass:
                Replace(2, "\\x08");
                break;
            case '0':
                _reason = "the octal escape '\\0'";
                break;
            case 'p' or 'P':
                Category();
                break;
            case 'k' when _position + 2 < _pattern.Length && _pattern[_position + 2] == '\'':
                var end = _pattern.IndexOf('\'', _position + 3);
                Replace(end + 1 - _position, $"\\k<{_pattern.Substring(_position + 3, end - _position - 3)}>");
                break;
            case '-' when isInClass:
                Take(2);
                break;
            case var known when KeptEscapes.IndexOf(known) >= 0:
                Take(2);
                break;
            default:
                Replace(2, escaped.ToString());
                break;
        }
    }

    // Both know the general categories; blocks, such as IsGreek, are .NET's own.
    private void Category()
    {
        var end = _pattern.IndexOf('}', _position);
        var name = _pattern.Substring(_position + 3, end - _position - 3);
        if (name.StartsWith("Is", StringComparison.Ordinal))
        {
            _reason = $"the block '{name}'";
            return;
        }

        Take(end + 1 - _position);
    }

    private bool IsQuantifier() => Regex.IsMatch(_pattern.Substring(_position), "^\\{[0-9]+(,[0-9]*)?\\}");

    private bool Follows(string text) => string.CompareOrdinal(_pattern, _position, text, 0, text.Length) == 0;

    private void Take(int length)
    {
        length = Math.Min(length, _pattern.Length - _position);
        _text.Append(_pattern, _position, length);
        _position += length;
    }

    private void Replace(int length, string text)
    {
        _text.Append(text);
        _position += length;
    }
}
