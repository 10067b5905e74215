namespace McpAttr;

/// <summary>Completes an argument of a prompt, or a variable of a resource template, while a person types it (<c>completion/complete</c>).</summary>
/// <param name="method">
/// A method of the same class, by <c>nameof</c>. Its first parameter is the text so far; others of the names of the prompt's or template's own
/// are what the client knows of those already. It returns texts, or an <see cref="McpCompletionResult"/>; at most 100 are sent.
/// </param>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/server/utilities/completion"/>.</remarks>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class McpCompleteAttribute(string method) : Attribute
{
    /// <summary>The method's name.</summary>
    public string Method { get; } = method;
}
