namespace McpAttr.Protocol;

/// <summary>The frames around what a server says. Every message ends with a line feed; a transport that frames otherwise leaves it out.</summary>
internal static class MessageWriter
{
    /// <summary>Opens an answer: <c>{"jsonrpc":"2.0","id":…,"result":{…</c>.</summary>
    /// <param name="reply">Where to write.</param>
    /// <param name="id">The request's id as JSON.</param>
    /// <param name="opening">What follows the id, from its comma on.</param>
    public static void BeginResult(this ReplyBuffer reply, ReadOnlySpan<byte> id, ReadOnlySpan<byte> opening)
    {
        reply.Append("{\"jsonrpc\":\"2.0\",\"id\":"u8);
        reply.Append(id);
        reply.Append(opening);
    }

    public static void EndResult(this ReplyBuffer reply) => reply.Append("}}\n"u8);

    /// <summary>Ends a result that has no members of its own: whatever the opening has ends with a comma, which goes.</summary>
    public static void EndEmptyResult(this ReplyBuffer reply)
    {
        if (reply.Bytes[^1] == (byte)',') reply.Truncate(reply.Length - 1);
        reply.EndResult();
    }

    /// <summary>Writes an error. One without an id has no <c>id</c> member (basic/index: it is never null).</summary>
    /// <param name="reply">Where to write.</param>
    /// <param name="id">The request's id as JSON, or nothing.</param>
    /// <param name="error">What to say.</param>
    /// <param name="data">The <c>data</c> member as JSON, or nothing.</param>
    public static void Error(this ReplyBuffer reply, ReadOnlySpan<byte> id, RpcError error, ReadOnlySpan<byte> data = default)
    {
        reply.Append("{\"jsonrpc\":\"2.0\""u8);
        if (!id.IsEmpty)
        {
            reply.Append(",\"id\":"u8);
            reply.Append(id);
        }

        reply.Append(",\"error\":{\"code\":"u8);
        reply.Append(error.Code);
        reply.Append(",\"message\":"u8);
        reply.AppendString(error.Message);
        if (!data.IsEmpty)
        {
            reply.Append(",\"data\":"u8);
            reply.Append(data);
        }

        reply.EndResult();
    }

    /// <summary>Opens a notification: <c>{"jsonrpc":"2.0","method":…,"params":{</c>; <see cref="EndResult"/> closes it.</summary>
    public static void BeginNotification(this ReplyBuffer reply, ReadOnlySpan<byte> method)
    {
        reply.Append("{\"jsonrpc\":\"2.0\",\"method\":\""u8);
        reply.Append(method);
        reply.Append("\",\"params\":{"u8);
    }
}
