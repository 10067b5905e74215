using System.Text.Json;

namespace McpAttr.Json;

// What clients are known to send wrong, McpLeniency.KnownMistakes. All of it is looked for where a value is already not what it should be.
public ref partial struct McpJsonReader
{
    /// <summary>Moves to the current member's value as <see cref="Is"/> does; where the schema requires everything, null means that it is absent.</summary>
    /// <param name="utf8Name">The name to compare with.</param>
    /// <param name="seen">The members of this object that were seen, and have a value.</param>
    /// <param name="absent">The members of this object that were seen, but are to be taken for absent.</param>
    /// <param name="bit">The bit that stands for this name in both.</param>
    /// <returns>False when the name is another, was seen before, or has no value; in the latter cases the member is consumed.</returns>
    public bool IsNotNull(ReadOnlySpan<byte> utf8Name, scoped ref ulong seen, scoped ref ulong absent, ulong bit) =>
        IsOther(utf8Name, ref seen, absent, bit) && !(IsNullForAbsent && IsAbsent(ref seen, ref absent, bit));

    /// <summary>The same where an empty string, and not null, means that the member is absent, because it is no string.</summary>
    /// <inheritdoc cref="IsNotNull"/>
    public bool IsNotEmpty(ReadOnlySpan<byte> utf8Name, scoped ref ulong seen, scoped ref ulong absent, ulong bit) =>
        IsOther(utf8Name, ref seen, absent, bit) && !(IsEmpty && IsAbsent(ref seen, ref absent, bit));

    /// <summary>The same where both null and an empty string mean that the member is absent.</summary>
    /// <inheritdoc cref="IsNotNull"/>
    public bool IsGiven(ReadOnlySpan<byte> utf8Name, scoped ref ulong seen, scoped ref ulong absent, ulong bit) =>
        IsOther(utf8Name, ref seen, absent, bit) && !((IsNullForAbsent || IsEmpty) && IsAbsent(ref seen, ref absent, bit));

    /// <summary>Moves to the current member's value as <see cref="Is"/> does; the value is a header too, and must be exactly what the schema says.</summary>
    /// <inheritdoc cref="Is"/>
    public bool IsExact(ReadOnlySpan<byte> utf8Name, scoped ref ulong seen, ulong bit)
    {
        var isThis = Is(utf8Name, ref seen, bit);
        _exactAt = isThis ? _json.TokenStartIndex : _exactAt;
        return isThis;
    }

    /// <summary>The same for an optional member.</summary>
    /// <inheritdoc cref="IsNotNull"/>
    public bool IsExact(ReadOnlySpan<byte> utf8Name, scoped ref ulong seen, scoped ref ulong absent, ulong bit)
    {
        var isThis = IsNotNull(utf8Name, ref seen, ref absent, bit);
        _exactAt = isThis ? _json.TokenStartIndex : _exactAt;
        return isThis;
    }

    private readonly bool IsNullForAbsent => IsNull && _reading.TakesNull && _inner is null;

    // A string that may be read as something else: not inside a string that was itself read so.
    private readonly bool IsLenientText => _json.TokenType == JsonTokenType.String && _reading.IsLenient && _inner is null && _json.TokenStartIndex != _exactAt;

    private readonly bool IsEmpty => IsLenientText && _json.ValueSpan.IsEmpty;

    private bool IsOther(ReadOnlySpan<byte> utf8Name, scoped ref ulong seen, ulong absent, ulong bit)
    {
        if ((absent & bit) == 0)
        {
            return Is(utf8Name, ref seen, bit);
        }

        // It came before, as absent.
        var both = seen | absent;
        return Is(utf8Name, ref both, bit);
    }

    private static bool IsAbsent(scoped ref ulong seen, scoped ref ulong absent, ulong bit)
    {
        seen &= ~bit;
        absent |= bit;
        return true;
    }

    /// <summary>Enters the object or array whose JSON the current string is, under the limits of depth and size that the message had.</summary>
    private bool TryEnterText(byte bracket)
    {
        // When no further fault will be told, looking for one more mistake is in vain.
        if (!IsLenientText || IsBroken() || _faultCount >= Kept)
        {
            return false;
        }

        var buffer = new byte[_json.ValueSpan.Length];
        var text = buffer.AsMemory(0, _json.CopyString(buffer));
        var options = new JsonReaderOptions { MaxDepth = _reading.MaxDepth - _json.CurrentDepth };
        if (options.MaxDepth <= 0 || !IsJson(text.Span, bracket, options))
        {
            return false;
        }

        _outer = _json;
        _inner = buffer;
        _json = new Utf8JsonReader(text.Span, options);
        _json.Read();
        _faultEnd = -1;
        return true;
    }

    /// <summary>Moves to the next token; behind the end of a string that was entered, that is the one after the string.</summary>
    private void Advance()
    {
        if (_inner is not null && _json.CurrentDepth == 0 && _json.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            _json = _outer;
            _inner = null;
            _faultEnd = -1;
        }

        _json.Read();
    }

    private static bool IsJson(ReadOnlySpan<byte> text, byte bracket, JsonReaderOptions options)
    {
        var start = text.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty || start[0] != bracket)
        {
            return false;
        }

        try
        {
            var json = new Utf8JsonReader(text, options);
            while (json.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
