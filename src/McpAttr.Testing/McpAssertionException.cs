namespace McpAttr.Testing;

/// <summary>Something is not as the test says.</summary>
/// <param name="message">What was expected, and what there is.</param>
public sealed class McpAssertionException(string message) : Exception(message), IAssertionException;
