using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Asking;

/// <summary>Reads the objects of an array that is known to be well-formed.</summary>
internal ref struct ItemsReader
{
    private readonly ReadOnlySpan<byte> _array;
    private Utf8JsonReader _reader;

    public ItemsReader(ReadOnlySpan<byte> array)
    {
        _array = array;
        _reader = new Utf8JsonReader(array, new JsonReaderOptions { MaxDepth = int.MaxValue });
        _reader.Read();
    }

    /// <summary>Moves to the next item.</summary>
    /// <returns>False at the end.</returns>
    /// <exception cref="McpAnswerException">The item is no object.</exception>
    public bool NextObject(out ReadOnlySpan<byte> item)
    {
        item = default;
        if (!_reader.Read() || _reader.TokenType == JsonTokenType.EndArray) return false;
        if (_reader.TokenType != JsonTokenType.StartObject) throw new McpAnswerException("The client's answer has a list with something else than objects in it.");
        item = _reader.SkipObject().Of(_array);
        return true;
    }
}
