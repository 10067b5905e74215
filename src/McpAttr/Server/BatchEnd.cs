namespace McpAttr.Server;

/// <summary>Sends the answers to a batch.</summary>
/// <param name="answers">One JSON array, or nothing when no message of the batch wants an answer.</param>
internal delegate void BatchEnd(ReadOnlySpan<byte> answers);
