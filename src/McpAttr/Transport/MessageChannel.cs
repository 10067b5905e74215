namespace McpAttr.Transport;

/// <summary>Bytes from and to one client. One thread reads at a time and one writes, both block.</summary>
internal abstract class MessageChannel
{
    /// <returns>The number of bytes read; 0 at the end of the input.</returns>
    /// <exception cref="IOException">Reading failed, which ends the connection as the end of the input does.</exception>
    public abstract int Read(Span<byte> buffer);

    /// <exception cref="IOException">The client does not read any more.</exception>
    public abstract void Write(ReadOnlySpan<byte> bytes);
}
