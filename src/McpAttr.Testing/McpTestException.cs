namespace McpAttr.Testing;

/// <summary>The test cannot go on: the server did not answer, broke the protocol, or asked what the test has no answer for.</summary>
/// <param name="message">What happened.</param>
/// <param name="innerException">Why, or null.</param>
public sealed class McpTestException(string message, Exception? innerException = null) : Exception(message, innerException);
