using System.Text.Json;

namespace McpAttr.Protocol;

/// <summary>Reads the members of an object that is known to be well-formed, for requests that come rarely.</summary>
internal ref struct ParamsReader
{
    private Utf8JsonReader _reader;
    private ReadOnlySpan<byte> _name;
    private bool _started;

    /// <param name="utf8">The object, or nothing, which reads as an object without members.</param>
    public ParamsReader(ReadOnlySpan<byte> utf8)
    {
        _reader = new Utf8JsonReader(utf8.IsEmpty ? "{}"u8 : utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        _reader.Read();
    }

    /// <summary>The current member's name.</summary>
    public readonly ReadOnlySpan<byte> Name => _name;

    /// <summary>The type of the current member's value.</summary>
    public readonly JsonTokenType TokenType => _reader.TokenType;

    /// <summary>The current member's value, which is a string.</summary>
    public readonly ReadOnlySpan<byte> Text => JsonString.Unescape(_reader.ValueSpan);

    /// <summary>The current member's value as written, which is a string or a number.</summary>
    /// <param name="utf8">What the reader reads.</param>
    public ReadOnlySpan<byte> Token(ReadOnlySpan<byte> utf8) => _reader.Token().Of(utf8);

    /// <summary>The current member's value, which is an object or an array; afterwards the reader is at its end.</summary>
    /// <param name="utf8">What the reader reads.</param>
    public ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> utf8) => _reader.SkipObject().Of(utf8);

    /// <summary>Moves to the next member's value.</summary>
    public bool Next()
    {
        if (_started) _reader.Skip();
        _started = true;
        if (!_reader.Read() || _reader.TokenType != JsonTokenType.PropertyName) return false;
        _name = JsonString.Unescape(_reader.ValueSpan);
        _reader.Read();
        return true;
    }

    /// <summary>Whether an object has a member of this name twice: one reader would take the first, another the last.</summary>
    /// <param name="utf8">The object, or nothing.</param>
    /// <param name="name">The name.</param>
    public static bool IsTwice(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> name)
    {
        int count = 0;
        for (var reader = new ParamsReader(utf8); reader.Next();)
        {
            if (reader.Is(name)) count++;
        }

        return count > 1;
    }

    /// <summary>The current member has this name.</summary>
    public readonly bool Is(ReadOnlySpan<byte> name) => _name.SequenceEqual(name);
}
