namespace McpAttr;

/// <summary>Says who the server is (<c>serverInfo</c>) and how a model should use it (<c>instructions</c>).</summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/basic/lifecycle"/>.</remarks>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class McpServerAttribute : Attribute
{
    /// <summary>The name for programs. Default: the assembly's name.</summary>
    public string? Name { get; set; }

    /// <summary>The name for people.</summary>
    public string? Title { get; set; }

    /// <summary>The version. Default: the assembly's informational version up to a <c>+</c>.</summary>
    public string? Version { get; set; }

    /// <summary>What the server is for, in a sentence.</summary>
    public string? Description { get; set; }

    /// <summary>The address of the server's website.</summary>
    public string? WebsiteUrl { get; set; }

    /// <summary>The lists that may change while the server runs (<c>listChanged</c>); <see cref="McpNotifier"/> says when they do. Default: none.</summary>
    public McpLists ChangingLists { get; set; }

    /// <summary>What a model should know before it uses the tools.</summary>
    public string? Instructions { get; set; }

    /// <summary>How the schemas are written. Default: what every known client accepts, unless a tool says otherwise.</summary>
    public McpSchemaProfile SchemaProfile { get; set; }

    /// <summary>What is read although the schema asks for something else. Default: what clients are known to send wrong, unless a tool says otherwise.</summary>
    public McpLeniency Leniency { get; set; }

    /// <summary>What happens to arguments that a tool does not have. Default: they are ignored, unless a tool says otherwise.</summary>
    public McpUnknownArguments UnknownArguments { get; set; }
}
