using System.Buffers;

namespace McpAttr.AspNetCore.Events;

/// <summary>Bytes that wait to be sent, in an array of the shared pool. A stream that has nothing to say holds none.</summary>
internal sealed class PooledBytes
{
    private const int SmallestSize = 1024;

    private byte[] _bytes = [];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - Length < bytes.Length) Grow(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Gives the array back. Nobody may read it any more.</summary>
    public void Release()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    private void Grow(int count)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(SmallestSize, Math.Max(Length + count, _bytes.Length * 2)));
        Memory.Span.CopyTo(larger);
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
