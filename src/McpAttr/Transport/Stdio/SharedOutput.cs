namespace McpAttr.Transport.Stdio;

/// <summary>
/// The way out that all threads share. One thread writes at a time; who finds another one writing leaves its bytes behind, and the
/// writer takes them along. So a burst of answers is a few writes, and nobody waits for a client that reads slowly but the writer.
/// </summary>
internal sealed class SharedOutput(MessageChannel channel)
{
    /// <summary>What may wait for a client that does not read before its requests are not read either.</summary>
    private const int MaxUnread = 1 << 20;

    /// <summary>How often a thread goes on with what others left behind before it leaves that to a worker.</summary>
    private const int MaxRounds = 4;

    private readonly object _gate = new();
    private byte[] _waiting = new byte[4096];
    private byte[] _spare = new byte[4096];
    private int _length;
    private bool _writing;
    private bool _closed;

    /// <summary>Sends whole messages.</summary>
    /// <returns>False when others keep leaving messages behind: <see cref="Drain()"/> is then for somebody else to call.</returns>
    public bool Send(ReadOnlySpan<byte> messages)
    {
        lock (_gate)
        {
            if (_closed) return true;
            if (_writing || _length > 0) Leave(messages);
            if (_writing) return true;
            _writing = true;

            // What a writer gave up on goes first: one thread's messages must stay in their order.
            if (_length > 0) messages = [];
        }

        if (!messages.IsEmpty) Write(messages);
        return Drain(alreadyWriting: true);
    }

    /// <summary>Writes what others left behind, if nobody does.</summary>
    /// <returns>False when more keeps coming.</returns>
    public bool Drain() => Drain(alreadyWriting: false);

    /// <summary>Waits until the client has read enough for more answers.</summary>
    public void WaitForRoom()
    {
        lock (_gate)
        {
            while (_length >= MaxUnread && !_closed) Monitor.Wait(_gate);
        }
    }

    /// <summary>Waits until all is written, or the time is over.</summary>
    public void WaitUntilWritten(TimeSpan timeout)
    {
        lock (_gate)
        {
            while ((_writing || _length > 0) && !_closed)
            {
                if (!Monitor.Wait(_gate, timeout)) return;
            }
        }
    }

    private bool Drain(bool alreadyWriting)
    {
        for (int round = 0; ; round++)
        {
            byte[] bytes;
            int length;
            lock (_gate)
            {
                if (!alreadyWriting && _writing) return true;
                alreadyWriting = true;
                _writing = _length > 0 && round < MaxRounds;
                if (!_writing)
                {
                    Monitor.PulseAll(_gate);
                    return _length == 0;
                }

                (bytes, length) = (_waiting, _length);
                _waiting = _spare;
                _spare = bytes;
                _length = 0;
                Monitor.PulseAll(_gate);
            }

            Write(bytes.AsSpan(0, length));
        }
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            channel.Write(bytes);
        }
        catch (IOException)
        {
            // The client has closed its end. Its requests are served to the end of the input all the same: they may have effects.
            lock (_gate)
            {
                _closed = true;
                _length = 0;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private void Leave(ReadOnlySpan<byte> bytes)
    {
        if (_waiting.Length - _length < bytes.Length) Array.Resize(ref _waiting, Math.Max(_waiting.Length * 2, _length + bytes.Length));
        bytes.CopyTo(_waiting.AsSpan(_length));
        _length += bytes.Length;
    }
}
