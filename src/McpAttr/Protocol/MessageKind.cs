namespace McpAttr.Protocol;

/// <summary>What a JSON-RPC message is.</summary>
internal enum MessageKind : byte
{
    /// <summary>Not a message; <see cref="Message.Fault"/> says why.</summary>
    Invalid,

    /// <summary>A method and an id: it wants an answer.</summary>
    Request,

    /// <summary>A method without an id: it wants none.</summary>
    Notification,

    /// <summary>An answer to a request of ours.</summary>
    Response,

    /// <summary>An array of messages (revision 2025-03-26 only).</summary>
    Batch,
}
