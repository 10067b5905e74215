using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using McpAttr.Json.Faults;

namespace McpAttr.Json;

public ref partial struct McpJsonReader
{
    // Each character may be an escape of six bytes.
    private const int LongestGuid = 36 * 6;
    private const int LongestVersion = 43 * 6;

    private const string Uuid = "a UUID such as 123e4567-e89b-12d3-a456-426614174000";

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public bool ReadBoolean()
    {
        if (_json.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return _json.TokenType == JsonTokenType.True;
        }

        if (IsLenientText)
        {
            return ReadTextBoolean();
        }

        RejectType();
        return false;
    }

    /// <summary>Reads a string.</summary>
    public string ReadString()
    {
        if (IsString)
        {
            return IsText("a string without half surrogate pairs") ? _json.GetString()! : string.Empty;
        }

        RejectType();
        return string.Empty;
    }

    /// <summary>Reads a string of <paramref name="minimum"/> to <paramref name="maximum"/> characters, both included.</summary>
    /// <remarks>Characters are code points, as JSON Schema counts them: 😀 is one.</remarks>
    public string ReadString(int minimum, int maximum)
    {
        var text = ReadString();
        if (_json.TokenType == JsonTokenType.String && !IsFaulty)
        {
            var length = JsonText.CodePoints(text);
            if (length < minimum || length > maximum)
            {
                Fault(JsonFaultKind.Length);
            }
        }

        return text;
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
            if (_json.TokenType == JsonTokenType.String ? _json.TryGetGuid(out var value) : TryGetGuidKey(out value))
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

    /// <summary>Reads a string that is a version of two to four numbers, joined by dots.</summary>
    public Version ReadVersion()
    {
        const string Expected = "a version such as 1.2.3";
        if (IsText(Expected))
        {
            // The platform's parser takes signs and spaces, too.
            var text = ShortText(stackalloc byte[LongestVersion]);
            if (IsDotted(text) && Version.TryParse(Encoding.UTF8.GetString(text), out var value))
            {
                return value;
            }

            Fault(JsonFaultKind.Invalid, Expected);
        }

        return null!;
    }

    /// <summary>Reads a string that is bytes in base64, with padding (RFC 4648, section 4).</summary>
    public byte[] ReadBytes()
    {
        const string Expected = "bytes in base64";
        if (IsText(Expected))
        {
            if (_json.TryGetBytesFromBase64(out var value))
            {
                return value;
            }

            Fault(JsonFaultKind.Invalid, Expected);
        }

        return [];
    }

    /// <summary>The current value is this string.</summary>
    /// <param name="utf8">The string to compare with.</param>
    public readonly bool Matches(ReadOnlySpan<byte> utf8) => IsString && TextEquals(utf8);

    /// <summary>The current value is a string, or the key of a dictionary, which is one.</summary>
    private readonly bool IsString => _json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;

    private static bool IsDotted(ReadOnlySpan<byte> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit((char)character) && character != '.')
            {
                return false;
            }
        }

        return true;
    }

    private readonly bool TryGetGuidKey(out Guid value)
    {
        var text = ShortText(stackalloc byte[LongestGuid]);
        return Utf8Parser.TryParse(text, out value, out var length, 'D') && length == text.Length;
    }

    private bool IsText(string expected)
    {
        if (!IsString)
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
