using System.Text;
using McpAttr.Transport;

namespace McpAttr.Tests.Kit;

/// <summary>Gives the server the same lines again and again and notes what its thread allocates between two reads.</summary>
/// <param name="first">Lines that come once, before anything is measured.</param>
/// <param name="lines">Lines that come again and again.</param>
/// <param name="warmUps">How often they come before it is measured.</param>
/// <param name="rounds">How often they come while it is measured.</param>
internal sealed class PumpChannel(string[] first, string[] lines, int warmUps, int rounds) : MessageChannel
{
    private readonly byte[] _first = Encoding.UTF8.GetBytes(string.Concat(first.Select(line => line + "\n")));
    private readonly byte[] _lines = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
    private int _reads;
    private long _before;

    /// <summary>
    /// What the leading thread allocated in a round, in bytes: the least of all measured rounds, because a garbage collection that another
    /// test causes charges the thread for the rest of its allocation context.
    /// </summary>
    public long Allocated { get; private set; } = long.MaxValue;

    /// <summary>What was written, in bytes.</summary>
    public long Written { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (_reads == 0 && _first.Length > 0)
        {
            _reads++;
            _first.CopyTo(buffer);
            return _first.Length;
        }

        long now = GC.GetAllocatedBytesForCurrentThread();
        if (_reads > warmUps + 1) Allocated = Math.Min(Allocated, now - _before);
        if (_reads == warmUps + rounds + 1) return 0;

        _reads++;
        _before = GC.GetAllocatedBytesForCurrentThread();
        _lines.CopyTo(buffer);
        return _lines.Length;
    }

    public override void Write(ReadOnlySpan<byte> bytes) => Written += bytes.Length;
}
