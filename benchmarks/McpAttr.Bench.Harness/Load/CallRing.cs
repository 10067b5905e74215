using System.Text;

namespace McpAttr.Bench.Harness.Load;

/// <summary>
/// Calls of a tool that adds, rendered beforehand so that sending costs one write. All lines are equally long and every one asks for
/// its own id plus one; an id comes again only after <see cref="Distinct"/> calls, long after it was answered.
/// </summary>
internal sealed class CallRing
{
    /// <summary>The largest slice that <see cref="Take"/> gives.</summary>
    public const int LargestSlice = 64;

    private const int Distinct = 16 * 1024;
    private const int FirstId = 100_000;

    private readonly byte[] _lines;
    private readonly int _lineLength;
    private int _next;

    public CallRing(Wire wire, string tool)
    {
        // The first lines stand once more behind the last, so that no slice has to wrap.
        var text = new StringBuilder();
        for (int line = 0; line < Distinct + LargestSlice; line++)
        {
            int id = FirstId + (line % Distinct);
            text.Append(wire.Call(id, tool, $$"""{"a":{{id}},"b":1}"""));
        }

        _lines = Encoding.UTF8.GetBytes(text.ToString());
        _lineLength = _lines.Length / (Distinct + LargestSlice);
    }

    /// <summary>The next calls, as one slice.</summary>
    public ReadOnlySpan<byte> Take(int count)
    {
        ReadOnlySpan<byte> slice = _lines.AsSpan(_next * _lineLength, count * _lineLength);
        _next = (_next + count) % Distinct;
        return slice;
    }
}
