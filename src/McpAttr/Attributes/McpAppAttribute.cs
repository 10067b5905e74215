namespace McpAttr;

/// <summary>
/// Shows the results of the tool in a view of the server's own, where the client can (MCP Apps, the extension <c>io.modelcontextprotocol/ui</c>). Other
/// clients take the tool as any other, so its result must say everything without the view, too.
/// </summary>
/// <param name="uri">The URI of the view, which begins with <c>ui://</c>: a resource of the server, marked <see cref="McpAppViewAttribute"/>.</param>
/// <remarks>Specification: <see href="https://github.com/modelcontextprotocol/ext-apps/blob/main/specification/2026-01-26/apps.mdx"/>.</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class McpAppAttribute(string uri) : Attribute
{
    /// <summary>The URI of the view.</summary>
    public string Uri { get; } = uri;

    /// <summary>Who may call the tool. Default: the model and the view.</summary>
    public McpAppCallers Callers { get; set; } = McpAppCallers.Model | McpAppCallers.View;
}
