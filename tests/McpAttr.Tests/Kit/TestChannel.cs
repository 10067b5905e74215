using System.Text;
using McpAttr.Transport;

namespace McpAttr.Tests.Kit;

/// <summary>A channel whose client is the test: it says when bytes come, how they are cut, and when the client reads.</summary>
internal sealed class TestChannel : MessageChannel
{
    private readonly object _gate = new();
    private readonly Queue<byte[]> _input = new();
    private readonly List<byte> _output = new(capacity: 1 << 20);
    private bool _inputEnded;
    private bool _outputBroken;
    private bool _readerIsSlow;
    private bool _writerWaits;
    private int _taken;

    /// <summary>Lines of the client's, in one piece.</summary>
    public void Send(params string[] lines) => SendBytes(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));

    public void SendBytes(byte[] bytes)
    {
        lock (_gate)
        {
            _input.Enqueue(bytes);
            Monitor.PulseAll(_gate);
        }
    }

    public void EndInput()
    {
        lock (_gate)
        {
            _inputEnded = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>The client closes the end it reads from.</summary>
    public void BreakOutput()
    {
        lock (_gate)
        {
            _outputBroken = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>While true, writing blocks.</summary>
    public void SetSlow(bool slow)
    {
        lock (_gate)
        {
            _readerIsSlow = slow;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits until somebody is stuck writing.</summary>
    public void WaitForStuckWriter()
    {
        lock (_gate) Bounded.Wait(_gate, () => _writerWaits && _readerIsSlow);
    }

    /// <summary>Waits for the next line of the server's.</summary>
    public string Receive()
    {
        lock (_gate)
        {
            Bounded.Wait(_gate, () => _output.IndexOf((byte)'\n', _taken) >= 0);
            int end = _output.IndexOf((byte)'\n', _taken);
            string line = Encoding.UTF8.GetString([.. _output[_taken..end]]);
            _taken = end + 1;
            return line;
        }
    }

    /// <summary>All lines that are there and were not received.</summary>
    public string[] ReceiveRest()
    {
        lock (_gate)
        {
            string rest = Encoding.UTF8.GetString([.. _output[_taken..]]);
            _taken = _output.Count;
            Assert.True(rest.Length == 0 || rest.EndsWith('\n'), "The last message has no end.");
            return rest.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
    }

    public override int Read(Span<byte> buffer)
    {
        lock (_gate)
        {
            while (_input.Count == 0 && !_inputEnded) Monitor.Wait(_gate);
            if (!_input.TryDequeue(out byte[]? bytes)) return 0;
            int length = Math.Min(bytes.Length, buffer.Length);
            bytes.AsSpan(0, length).CopyTo(buffer);
            if (length < bytes.Length)
            {
                byte[][] rest = [bytes[length..], .. _input];
                _input.Clear();
                foreach (byte[] piece in rest) _input.Enqueue(piece);
            }

            return length;
        }
    }

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            _writerWaits = true;
            Monitor.PulseAll(_gate);
            while (_readerIsSlow && !_outputBroken) Monitor.Wait(_gate);
            _writerWaits = false;
            if (_outputBroken) throw new IOException("Broken pipe");
            _output.AddRange(bytes);
            Monitor.PulseAll(_gate);
        }
    }
}
