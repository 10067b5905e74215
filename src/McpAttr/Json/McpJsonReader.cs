using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using McpAttr.Json.Faults;

namespace McpAttr.Json;

/// <summary>
/// Reads the arguments of a call from UTF-8 JSON that is known to be well-formed. Generated code calls it; it never throws on a bad
/// value, but records the fault, skips the value and goes on, so that the caller learns of all faults at once.
/// </summary>
/// <remarks>
/// The current value is the token that the reader stands on. A <c>Read</c> method consumes it: on return the reader stands on the
/// value's last token.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct McpJsonReader
{
    private readonly ReadOnlySpan<byte> _arguments;
    private Utf8JsonReader _json;

    // The reader of the arguments while _json is that of a string with JSON in it; the string's bytes.
    private Utf8JsonReader _outer;
    private byte[]? _inner;

    private readonly JsonReading _reading;

    // The value that starts here must be exactly what the schema says.
    private long _exactAt;
    private JsonFault[]? _faults;
    private int _faultCount;

    // Where the reader stood after the last fault.
    private long _faultEnd;

    // How many items, or members whose names are data, the collection had that was read last.
    private int _count;
    private int _unknownCount;
    private UnknownOffsets _unknown;

    private McpJsonReader(ReadOnlySpan<byte> arguments, JsonReading reading)
    {
        _arguments = arguments;
        _reading = reading;
        _json = new Utf8JsonReader(arguments, Options);
    }

    /// <summary>How arguments are read: the limit of the depth was held when the message came.</summary>
    internal static JsonReaderOptions Options => new() { MaxDepth = McpServerOptions.DeepestDepth };

    /// <summary>The whole arguments object.</summary>
    internal readonly ReadOnlySpan<byte> Arguments => _arguments;

    /// <summary>The current value is <c>null</c>.</summary>
    public readonly bool IsNull => _json.TokenType == JsonTokenType.Null;

    /// <summary>A reader that stands inside <paramref name="argumentsObject"/>; an empty span stands for <c>{}</c>.</summary>
    /// <param name="argumentsObject">One well-formed JSON object in valid UTF-8, not deeper than a message may be.</param>
    /// <param name="reading">What is read although a schema asks for something else.</param>
    internal static McpJsonReader ForArguments(ReadOnlySpan<byte> argumentsObject, JsonReading reading = default)
    {
        var reader = new McpJsonReader(argumentsObject.IsEmpty ? "{}"u8 : argumentsObject, reading);
        reader._json.Read();
        Debug.Assert(reader._json.TokenType == JsonTokenType.StartObject, "The caller refuses arguments that are not an object.");
        return reader;
    }

    /// <summary>Enters the current value, which must be an object.</summary>
    /// <returns>False when it is not; the value is skipped then.</returns>
    public bool StartObject()
    {
        if (_json.TokenType == JsonTokenType.StartObject || TryEnterText((byte)'{'))
        {
            return true;
        }

        RejectType();
        return false;
    }

    /// <summary>Moves to the name of the next member.</summary>
    /// <returns>False at the end of the object.</returns>
    public bool NextMember()
    {
        Advance();
        return _json.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Moves to the current member's value, if the member has this name and is the first of that name.</summary>
    /// <param name="utf8Name">The name to compare with.</param>
    /// <param name="seen">The members of this object that were seen.</param>
    /// <param name="bit">The bit of <paramref name="seen"/> that stands for this name.</param>
    /// <returns>False when the name is another, or was seen before; in the latter case the member is consumed.</returns>
    public bool Is(ReadOnlySpan<byte> utf8Name, scoped ref ulong seen, ulong bit)
    {
        if (_json.TokenType != JsonTokenType.PropertyName || !TextEquals(utf8Name))
        {
            return false;
        }

        _json.Read();
        if ((seen & bit) != 0)
        {
            Fault(JsonFaultKind.Duplicate);
            return false;
        }

        seen |= bit;
        return true;
    }

    /// <summary>Skips the current member, unless <see cref="Is"/> has consumed it.</summary>
    public void Skip()
    {
        if (_json.TokenType == JsonTokenType.PropertyName)
        {
            _json.Skip();
        }
    }
}
