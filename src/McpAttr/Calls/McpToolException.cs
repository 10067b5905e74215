namespace McpAttr;

/// <summary>
/// A failure that the model should read. Its message becomes the text of a result with <c>isError</c>; any other exception is
/// reported to the model by an id only, and in full to the log. In a resource or a prompt, where nothing has <c>isError</c>, it is the message
/// of a JSON-RPC error (-32603).
/// </summary>
/// <param name="message">What went wrong and what to do, in words for the model.</param>
/// <param name="innerException">What caused it; it is not sent.</param>
public sealed class McpToolException(string message, Exception? innerException = null) : Exception(message, innerException);
