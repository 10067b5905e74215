namespace McpAttr.AspNetCore.Sessions;

/// <summary>What is for a client that has not opened a stream yet, until it does. There is a limit, at which the oldest go.</summary>
internal sealed class WaitingMessages
{
    public const int MaxCount = 100;
    public const int MaxBytes = 64 * 1024;

    private readonly Queue<byte[]> _messages = new();
    private int _bytes;

    /// <summary>Keeps a message. One that is there already is not kept again: what belongs to no request says that something is so, not that it happened once more.</summary>
    public void Add(ReadOnlySpan<byte> message)
    {
        foreach (byte[] waiting in _messages)
        {
            if (message.SequenceEqual(waiting)) return;
        }

        _messages.Enqueue(message.ToArray());
        _bytes += message.Length;
        while (_messages.Count > MaxCount || _bytes > MaxBytes) _bytes -= _messages.Dequeue().Length;
    }

    /// <summary>The oldest message, which does not wait any more.</summary>
    public bool TryTake(out byte[] message)
    {
        if (!_messages.TryDequeue(out message!)) return false;
        _bytes -= message.Length;
        return true;
    }
}
