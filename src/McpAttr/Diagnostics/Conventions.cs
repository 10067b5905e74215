namespace McpAttr.Diagnostics;

/// <summary>The names of OpenTelemetry's semantic conventions for MCP, https://opentelemetry.io/docs/specs/semconv/gen-ai/mcp/.</summary>
internal static class Conventions
{
    public const string OperationDuration = "mcp.server.operation.duration";
    public const string SessionDuration = "mcp.server.session.duration";

    public const string Method = "mcp.method.name";
    public const string ProtocolVersion = "mcp.protocol.version";
    public const string SessionId = "mcp.session.id";
    public const string ResourceUri = "mcp.resource.uri";
    public const string RequestId = "jsonrpc.request.id";
    public const string StatusCode = "rpc.response.status_code";
    public const string ErrorType = "error.type";
    public const string OperationName = "gen_ai.operation.name";
    public const string ToolName = "gen_ai.tool.name";
    public const string PromptName = "gen_ai.prompt.name";
    public const string Transport = "network.transport";
    public const string NetworkProtocol = "network.protocol.name";
    public const string NetworkProtocolVersion = "network.protocol.version";
    public const string ClientAddress = "client.address";
    public const string ClientPort = "client.port";

    /// <summary>The value of <see cref="OperationName"/> for a call of a tool.</summary>
    public const string ExecuteTool = "execute_tool";

    /// <summary>The value of <see cref="ErrorType"/> for a result with <c>isError</c>.</summary>
    public const string ToolError = "tool_error";

    /// <summary>The value of <see cref="ErrorType"/> for a request that its client cancelled, or that the end of the server did.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>Stands for a method that the server does not know, of which a client may invent any number.</summary>
    public const string Other = "_OTHER";

    /// <summary>The upper bounds of the histograms' buckets, in seconds.</summary>
    public static double[] Buckets => [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 120, 300];

    /// <summary>The notification that a client sends under this name, or <see cref="Other"/>.</summary>
    public static string Notification(ReadOnlySpan<byte> method) =>
        method.SequenceEqual("notifications/cancelled"u8) ? "notifications/cancelled"
        : method.SequenceEqual("notifications/initialized"u8) ? "notifications/initialized"
        : method.SequenceEqual("notifications/progress"u8) ? "notifications/progress"
        : method.SequenceEqual("notifications/roots/list_changed"u8) ? "notifications/roots/list_changed"
        : Other;
}
