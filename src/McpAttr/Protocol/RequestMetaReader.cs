using System.Text.Json;

namespace McpAttr.Protocol;

/// <summary>Reads <c>params._meta</c> as a part of the one pass over a message.</summary>
internal static class RequestMetaReader
{
    private const int ProgressToken = 1, ProtocolVersion = 2, ClientCapabilities = 4, LogLevel = 8;

    /// <summary>Leaves the reader on the end of the object.</summary>
    public static void Read(ref Utf8JsonReader reader, ref Message message)
    {
        ref var meta = ref message.Meta;
        int start = (int)reader.TokenStartIndex;
        int seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int member = Member(ref reader);
            if ((seen & member) != 0) message.Fault ??= RpcError.InvalidParams("'_meta' has a member twice.");
            seen |= member;
            reader.Read();
            switch (member)
            {
                case ProgressToken when reader.TokenType is JsonTokenType.String or JsonTokenType.Number:
                    meta.ProgressToken = reader.Token();
                    break;
                case ProtocolVersion:
                    meta.IsModern = true;
                    if (reader.TokenType == JsonTokenType.String) meta.ProtocolVersion = reader.Text();
                    break;
                case ClientCapabilities:
                    meta.IsModern = true;
                    meta.HasClientCapabilities = reader.TokenType == JsonTokenType.StartObject;
                    break;
                case LogLevel:
                    if (reader.TokenType == JsonTokenType.String) meta.LogLevel = reader.Text();
                    else message.Fault ??= RpcError.InvalidParams("'io.modelcontextprotocol/logLevel' must be a string.");
                    break;
            }

            reader.Skip();
        }

        meta.Whole = new JsonSlice(start, (int)reader.BytesConsumed - start);
    }

    private static int Member(ref Utf8JsonReader reader)
    {
        if (reader.Is("progressToken"u8)) return ProgressToken;

        // The others share a prefix; most keys that are none of ours differ in it. An escaped name takes the long way.
        if (!reader.ValueIsEscaped && !reader.ValueSpan.StartsWith("io.modelcontextprotocol/"u8)) return 0;
        if (reader.Is("io.modelcontextprotocol/protocolVersion"u8)) return ProtocolVersion;
        if (reader.Is("io.modelcontextprotocol/clientCapabilities"u8)) return ClientCapabilities;
        return reader.Is("io.modelcontextprotocol/logLevel"u8) ? LogLevel : 0;
    }
}
