namespace McpAttr.Protocol;

/// <summary>A JSON-RPC error: a code and what a developer of the client should read.</summary>
internal sealed record RpcError(int Code, string Message)
{
    public const int ParseErrorCode = -32700;
    public const int InvalidRequestCode = -32600;
    public const int MethodNotFoundCode = -32601;
    public const int InvalidParamsCode = -32602;
    public const int InternalErrorCode = -32603;

    /// <summary>2025-11-25, server/resources, "Error Handling".</summary>
    public const int ResourceNotFoundCode = -32002;

    /// <summary>2025-11-25, client/elicitation, "URL Elicitation Required Error"; later revisions ask instead.</summary>
    public const int UrlElicitationRequiredCode = -32042;

    /// <summary>2026-07-28, basic/transports/streamable-http, "Server Validation".</summary>
    public const int HeaderMismatchCode = -32020;

    /// <summary>2026-07-28, basic/index: the client lacks what the request needs.</summary>
    public const int MissingCapabilityCode = -32021;

    /// <summary>2026-07-28, basic/versioning.</summary>
    public const int UnsupportedProtocolVersionCode = -32022;

    /// <summary>Ours; 2026-07-28 basic/index wants own codes outside the range that JSON-RPC reserves. The HTTP status of the same meaning.</summary>
    public const int TooManyRequestsCode = 429;

    public static RpcError InvalidRequest(string message) => new(InvalidRequestCode, message);

    public static RpcError InvalidParams(string message) => new(InvalidParamsCode, message);

    public static RpcError TooManySubscriptions(int limit) =>
        new(TooManyRequestsCode, $"Too many subscriptions: the server keeps {limit}; end some.");

    public static RpcError HeaderMismatch(string message) => new(HeaderMismatchCode, message);

    public static RpcError NotJson(string message) => new(ParseErrorCode, message);
}
