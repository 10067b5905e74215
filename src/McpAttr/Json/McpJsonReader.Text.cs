using System.Text.Json;
using McpAttr.Json.Faults;

namespace McpAttr.Json;

public ref partial struct McpJsonReader
{
    private const string Uuid = "a UUID such as 123e4567-e89b-12d3-a456-426614174000";

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public bool ReadBoolean()
    {
        if (_json.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return _json.TokenType == JsonTokenType.True;
        }

        RejectType();
        return false;
    }

    /// <summary>Reads a string.</summary>
    public string ReadString()
    {
        if (_json.TokenType == JsonTokenType.String)
        {
            return IsText("a string without half surrogate pairs") ? _json.GetString()! : string.Empty;
        }

        RejectType();
        return string.Empty;
    }

    /// <summary>Reads a string that is one of the allowed ones.</summary>
    /// <param name="values">The allowed strings.</param>
    public string ReadAllowed(params ReadOnlySpan<string> values)
    {
        if (_json.TokenType == JsonTokenType.String && !IsBroken())
        {
            foreach (var value in values)
            {
                if (_json.ValueTextEquals(value))
                {
                    return value;
                }
            }
        }

        NotAllowed();
        return string.Empty;
    }

    /// <summary>Reads a string of one UTF-16 code unit.</summary>
    public char ReadChar()
    {
        const string Expected = "a single character up to U+FFFF";
        if (IsText(Expected))
        {
            // The longest spelling of one code unit is an escape of six bytes.
            Span<char> text = stackalloc char[6];
            if (_json.ValueSpan.Length <= text.Length && _json.CopyString(text) == 1)
            {
                return text[0];
            }

            Fault(JsonFaultKind.Invalid, Expected);
        }

        return default;
    }

    /// <summary>Reads a string that is a UUID of 32 digits and four hyphens.</summary>
    public Guid ReadGuid()
    {
        if (IsText(Uuid))
        {
            if (_json.TryGetGuid(out var value))
            {
                return value;
            }

            Fault(JsonFaultKind.Invalid, Uuid);
        }

        return default;
    }

    /// <summary>Reads a string that is an absolute URI or a relative reference.</summary>
    public Uri ReadUri()
    {
        const string Expected = "a URI";
        if (IsText(Expected))
        {
            if (Uri.TryCreate(_json.GetString(), UriKind.RelativeOrAbsolute, out var value))
            {
                return value;
            }

            Fault(JsonFaultKind.Invalid, Expected);
        }

        return null!;
    }

    /// <summary>The current value is this string.</summary>
    /// <param name="utf8">The string to compare with.</param>
    public readonly bool Matches(ReadOnlySpan<byte> utf8) => _json.TokenType == JsonTokenType.String && TextEquals(utf8);

    private bool IsText(string expected)
    {
        if (_json.TokenType != JsonTokenType.String)
        {
            RejectType(expected);
            return false;
        }

        if (IsBroken())
        {
            Fault(JsonFaultKind.Invalid, expected);
            return false;
        }

        return true;
    }

    private readonly bool TextEquals(ReadOnlySpan<byte> utf8) =>
        _json.ValueIsEscaped ? !IsBroken() && _json.ValueTextEquals(utf8) : _json.ValueSpan.SequenceEqual(utf8);

    // Utf8JsonReader throws when it is asked for a string with an escape of half a surrogate pair, which is well-formed JSON.
    private readonly bool IsBroken() => _json.ValueIsEscaped && JsonText.HasLoneSurrogate(_json.ValueSpan);
}
