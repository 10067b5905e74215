using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using McpAttr.Json.Results;

namespace McpAttr.Protocol;

/// <summary>
/// Where messages to the client are written: bytes in a growing array, with one JSON writer over it that is used again and again.
/// A message that turns out wrong half-way is cut off again with <see cref="Truncate"/>.
/// </summary>
internal sealed class ReplyBuffer : IBufferWriter<byte>
{
    private const int InitialSize = 4096;
    private const int KeptSize = 1 << 20;
    private const int LargestKeptSize = 1 << 22;

    // What arguments may be, a result may be: they may be echoed.
    private const int DeepestResult = McpServerOptions.DeepestDepth;

    [ThreadStatic]
    private static ReplyBuffer? spare;

    private byte[] _bytes = new byte[InitialSize];
    private Utf8JsonWriter? _json;

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    /// <summary>An empty buffer, this thread's spare one if it is not in use.</summary>
    public static ReplyBuffer Rent()
    {
        var buffer = spare ?? new ReplyBuffer();
        spare = null;
        return buffer;
    }

    /// <summary>Gives a rented buffer back. It does not matter if that is forgotten when something is thrown.</summary>
    public static void Return(ReplyBuffer buffer)
    {
        buffer.Clear();
        spare = buffer;
    }

    /// <summary>What stands at the beginning. Another thread may ask for it while this one writes behind it.</summary>
    public ReadOnlySpan<byte> Prefix(int length) => _bytes.AsSpan(0, length);

    /// <summary>What was written from <paramref name="start"/> on.</summary>
    public ReadOnlySpan<byte> From(int start) => _bytes.AsSpan(start, Length - start);

    /// <summary>
    /// Empties the buffer. One that a large message made large is given back when the next message needs less: a long list is asked for again and again, and
    /// getting memory for it costs many times what copying it does.
    /// </summary>
    public void Clear()
    {
        if (Length == 0) return;
        if (_bytes.Length > (Length > KeptSize ? LargestKeptSize : KeptSize)) _bytes = new byte[InitialSize];
        Length = 0;
    }

    public void Truncate(int length) => Length = length;

    /// <summary>Takes out what stands from <paramref name="start"/> to <paramref name="end"/>; what follows moves up.</summary>
    public void Remove(int start, int end)
    {
        _bytes.AsSpan(end, Length - end).CopyTo(_bytes.AsSpan(start));
        Length -= end - start;
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void Append(byte value)
    {
        Reserve(1);
        _bytes[Length++] = value;
    }

    public void Append(long value)
    {
        Reserve(20);
        Utf8Formatter.TryFormat(value, _bytes.AsSpan(Length), out int written);
        Length += written;
    }

    /// <summary>A JSON string with its quotes.</summary>
    public void AppendString(ReadOnlySpan<char> text)
    {
        var json = BeginJson();
        json.WriteStringValue(text);
        json.Flush();
    }

    /// <summary>A JSON string with its quotes.</summary>
    public void AppendString(ReadOnlySpan<byte> utf8)
    {
        var json = BeginJson();
        json.WriteStringValue(utf8);
        json.Flush();
    }

    /// <summary>A value's JSON.</summary>
    /// <exception cref="UnwritableException">There is a null where none may be, or the like.</exception>
    public void AppendJson<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        int start = Length;
        var json = BeginJson();
        try
        {
            write(json, value);
        }
        catch (UnwritableException exception)
        {
            json.Flush();
            throw exception.At(From(start));
        }
        catch (InvalidOperationException) when (json.CurrentDepth >= DeepestResult)
        {
            json.Flush();
            throw UnwritableException.IsTooDeep(DeepestResult).At(From(start));
        }

        json.Flush();
    }

    /// <summary>A JSON string whose text is the JSON that stands from <paramref name="start"/> to <paramref name="end"/> of this buffer.</summary>
    public void AppendJsonAsString(int start, int end)
    {
        // JSON has no control characters left, so two bytes need an escape and the longest result is twice as long.
        Reserve((2 * (end - start)) + 2);
        var source = _bytes.AsSpan(start, end - start);
        var target = _bytes.AsSpan(Length);
        int written = 0;
        target[written++] = (byte)'"';
        while (source.IndexOfAny((byte)'"', (byte)'\\') is var special and >= 0)
        {
            source[..special].CopyTo(target[written..]);
            written += special;
            target[written++] = (byte)'\\';
            target[written++] = source[special];
            source = source[(special + 1)..];
        }

        source.CopyTo(target[written..]);
        written += source.Length;
        target[written++] = (byte)'"';
        Length += written;
    }

    /// <summary>A JSON string whose text is a value's JSON.</summary>
    public void AppendJsonAsString<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        int quote = Length;
        Append((byte)'"');
        AppendJson(value, write);
        int end = Length;
        if (From(quote + 1).IndexOfAny((byte)'"', (byte)'\\') < 0)
        {
            // Numbers and the like are their own text.
            Append((byte)'"');
            return;
        }

        AppendJsonAsString(quote + 1, end);
        Remove(quote, end);
    }

    /// <summary>Values with commas between them.</summary>
    /// <returns>How many there are.</returns>
    public int AppendItems<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        int count = 0;
        foreach (var item in items)
        {
            if (count++ > 0) Append((byte)',');
            var json = BeginJson();
            write(json, item);
            json.Flush();
        }

        return count;
    }

    /// <summary>The JSON writer, ready for one value at the end of the buffer. Flush it when the value is written.</summary>
    public Utf8JsonWriter BeginJson()
    {
        // What is written is well-formed by construction: generated code, or a property name after which a value follows.
        _json ??= new Utf8JsonWriter(this, new JsonWriterOptions { SkipValidation = true, MaxDepth = DeepestResult, Encoder = JsonString.Encoder });
        _json.Reset();
        return _json;
    }

    /// <summary>The JSON writer, for more members of an object that is open and has one.</summary>
    public Utf8JsonWriter BeginMembers()
    {
        Append((byte)',');
        return BeginJson();
    }

    void IBufferWriter<byte>.Advance(int count) => Length += count;

    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Length);
    }

    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsSpan(Length);
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - Length < count) Grow(count);
    }

    /// <summary>The old array is left to those who still read it: a lane that is taken over has its answers copied meanwhile.</summary>
    private void Grow(int count)
    {
        // A little more than is asked for, because hardly a message ends with its largest part.
        int needed = checked(Length + count);
        var larger = GC.AllocateUninitializedArray<byte>(Math.Max(checked(needed + (needed / 8)), _bytes.Length * 2));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        _bytes = larger;
    }
}
