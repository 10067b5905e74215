using System.Text.Json;

namespace McpAttr.Protocol;

/// <summary>Cuts an array of messages, known to be well-formed, into its messages.</summary>
internal static class BatchReader
{
    private const int MaxMessages = 100;

    /// <returns>The messages, or null with what is wrong.</returns>
    public static List<byte[]>? Split(ReadOnlySpan<byte> utf8, out RpcError? fault)
    {
        var messages = new List<byte[]>();
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            messages.Add(utf8[start..(int)reader.BytesConsumed].ToArray());
        }

        fault = messages.Count switch
        {
            0 => RpcError.InvalidRequest("A batch must have a message."),
            > MaxMessages => RpcError.InvalidRequest($"A batch may have {MaxMessages} messages."),
            _ => null,
        };
        return fault is null ? messages : null;
    }
}
