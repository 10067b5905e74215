namespace McpAttr.Protocol;

/// <summary>The members of <c>params._meta</c> that the protocol gives a meaning (2026-07-28, basic/index; progress in both eras).</summary>
internal struct RequestMeta
{
    /// <summary>The whole object, for what is read only when somebody asks.</summary>
    public JsonSlice Whole;

    /// <summary>A string with its quotes, or a number.</summary>
    public JsonSlice ProgressToken;

    /// <summary><c>io.modelcontextprotocol/protocolVersion</c>, when it is a string.</summary>
    public JsonSlice ProtocolVersion;

    /// <summary><c>io.modelcontextprotocol/logLevel</c>, when it is a string.</summary>
    public JsonSlice LogLevel;

    /// <summary><c>io.modelcontextprotocol/clientCapabilities</c> is there and is an object.</summary>
    public bool HasClientCapabilities;

    /// <summary>One of the two required members is there, of whatever type: the request belongs to the modern era.</summary>
    public bool IsModern;

    public static RequestMeta None => new()
    {
        Whole = JsonSlice.None,
        ProgressToken = JsonSlice.None,
        ProtocolVersion = JsonSlice.None,
        LogLevel = JsonSlice.None,
    };
}
