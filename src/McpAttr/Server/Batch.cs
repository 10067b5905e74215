using McpAttr.Protocol;

namespace McpAttr.Server;

/// <summary>The answers to a batch, sent as one array when the last is there (2025-03-26, basic/index; JSON-RPC 2.0, section 6).</summary>
/// <param name="send">Sends the array, or learns by an empty one that no message wants an answer.</param>
internal sealed class Batch(BatchEnd send)
{
    private readonly Lock _gate = new();
    private readonly ReplyBuffer _answers = new();

    // The one who serves the batch counts as an answer until it has seen all of it.
    private int _expected = 1;

    public void Expect()
    {
        lock (_gate) _expected++;
    }

    /// <summary>Takes the answer to one of the messages.</summary>
    public void Add(ReadOnlySpan<byte> answer)
    {
        lock (_gate)
        {
            _answers.Append(_answers.Length == 0 ? "["u8 : ","u8);
            _answers.Append(answer.TrimEnd((byte)'\n'));
        }

        Drop();
    }

    /// <summary>One of the messages has no answer, or the whole batch is served.</summary>
    public void Drop()
    {
        lock (_gate)
        {
            if (--_expected > 0) return;
            if (_answers.Length > 0) _answers.Append("]\n"u8);
            send(_answers.Bytes);
        }
    }
}
