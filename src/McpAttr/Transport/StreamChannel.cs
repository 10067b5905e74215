namespace McpAttr.Transport;

/// <summary>A channel over two streams.</summary>
internal sealed class StreamChannel(Stream input, Stream output) : MessageChannel
{
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return input.Read(buffer);
        }
        catch (ObjectDisposedException)
        {
            return 0;
        }
    }

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            output.Write(bytes);
            output.Flush();
        }
        catch (ObjectDisposedException closed)
        {
            throw new IOException("The output is closed.", closed);
        }
    }
}
