namespace McpAttr.Protocol;

/// <summary>Where a value stands in a message. A string's slice is what stands between its quotes, any other value's is the whole token.</summary>
/// <param name="Start">The first byte, counted from the message's start.</param>
/// <param name="Length">The length in bytes.</param>
internal readonly record struct JsonSlice(int Start, int Length)
{
    /// <summary>No value: the member is absent.</summary>
    public static JsonSlice None => new(-1, 0);

    public bool Exists => Start >= 0;

    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> message) => Exists ? message.Slice(Start, Length) : default;
}
