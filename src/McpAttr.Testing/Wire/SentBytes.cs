namespace McpAttr.Testing.Wire;

/// <summary>What the client has sent, as the server's input. A read waits until there is something.</summary>
internal sealed class SentBytes : OneWayStream
{
    private readonly object _gate = new();
    private readonly Queue<ReadOnlyMemory<byte>> _pieces = new();
    private ReadOnlyMemory<byte> _current;
    private bool _ended;

    public override bool CanRead => true;

    public void Send(ReadOnlyMemory<byte> bytes)
    {
        lock (_gate)
        {
            if (_ended) return;
            _pieces.Enqueue(bytes);
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>There will be nothing more.</summary>
    public void End()
    {
        lock (_gate)
        {
            _ended = true;
            Monitor.PulseAll(_gate);
        }
    }

    public override int Read(Span<byte> buffer)
    {
        lock (_gate)
        {
            while (_current.IsEmpty && !_pieces.TryDequeue(out _current))
            {
                if (_ended) return 0;
                Monitor.Wait(_gate);
            }

            int length = Math.Min(_current.Length, buffer.Length);
            _current.Span[..length].CopyTo(buffer);
            _current = _current[length..];
            return length;
        }
    }
}
