namespace McpAttr;

/// <summary>Makes a method a tool: a function that a model may call (<c>tools/list</c>, <c>tools/call</c>).</summary>
/// <remarks>
/// <para>The doc comment's summary describes the tool, its <c>param</c> elements describe the arguments. The method may be static or not,
/// and return nothing, a string, a primitive, a record, a collection, <see cref="McpContent"/> or several, or an
/// <see cref="McpToolResult"/>, each also in <see cref="Task{TResult}"/> or
/// <see cref="ValueTask{TResult}"/>. It must be reachable from generated code: internal or public, in a type that is.</para>
/// <para>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/server/tools"/>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class McpToolAttribute : Attribute
{
    /// <summary>The name on the wire. Default: the method's name in snake_case without <c>Async</c>. 1 to 128 of <c>A-Z a-z 0-9 _ - .</c></summary>
    public string? Name { get; set; }

    /// <summary>The name for people. Default: the method's name in words.</summary>
    public string? Title { get; set; }

    /// <summary>The tool changes nothing: it is then neither destructive nor dangerous to repeat, whatever the other hints say. Default: false.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>The tool may destroy or overwrite something. Default: true.</summary>
    public bool Destructive { get; set; } = true;

    /// <summary>Calling twice with the same arguments does no more than calling once. Default: false.</summary>
    public bool Idempotent { get; set; }

    /// <summary>The tool reaches things outside the server, such as the web. Default: true.</summary>
    public bool OpenWorld { get; set; } = true;

    /// <summary>
    /// A value that is not a string is sent as structured content, with an output schema in the descriptor and its JSON as a text block.
    /// False sends the JSON text alone. Default: true.
    /// </summary>
    public bool StructuredContent { get; set; } = true;

    /// <summary>What the block of text beside structured content says. Default: the structure's JSON.</summary>
    public McpTextBlock TextBlock { get; set; }

    /// <summary>
    /// Of a call that asks the client, each round of answers is used once (2026-07-28): a client that sends a request again that the tool has
    /// acted upon is refused, as <see cref="McpServerOptions.ReplayStore"/> remembers. Default: false.
    /// </summary>
    public bool SingleUse { get; set; }

    /// <summary>
    /// A call may be, or must be, a task: the client gets a handle at once and fetches the result later, so the method may take hours, outlives
    /// the connection, and is cancelled only by the client that says so, the end of the server, or its time to live. Default: <see cref="McpTaskSupport.Forbidden"/>.
    /// </summary>
    public McpTaskSupport Task { get; set; }

    /// <summary>The groups that the tool belongs to, for <see cref="McpCatalog.WithTags"/>. They are not sent.</summary>
    public string[] Tags { get; set; } = [];

    /// <summary>How the schemas are written. Default: what <see cref="McpServerAttribute"/> says.</summary>
    public McpSchemaProfile SchemaProfile { get; set; }

    /// <summary>What is read although the schema asks for something else. Default: what <see cref="McpServerAttribute"/> says.</summary>
    public McpLeniency Leniency { get; set; }

    /// <summary>What happens to arguments that the tool does not have. Default: what <see cref="McpServerAttribute"/> says.</summary>
    public McpUnknownArguments UnknownArguments { get; set; }
}
