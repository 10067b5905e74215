namespace McpAttr.Testing.Wire;

/// <summary>The server's output, which hands each line over as soon as it is whole.</summary>
/// <param name="receive">Takes a line without its end.</param>
internal sealed class ReceivedLines(Action<ReadOnlyMemory<byte>> receive) : OneWayStream
{
    private readonly List<byte> _rest = [];

    public override bool CanWrite => true;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.IndexOf((byte)'\n') is >= 0 and var end)
        {
            _rest.AddRange(buffer[..end]);
            byte[] line = [.. _rest];
            _rest.Clear();
            buffer = buffer[(end + 1)..];
            receive(line);
        }

        _rest.AddRange(buffer);
    }
}
