namespace McpAttr.Protocol;

/// <summary>One JSON-RPC message as the places of its parts: nothing is copied until a handler wants it.</summary>
internal struct Message
{
    public MessageKind Kind;

    /// <summary>Why the message is none, when <see cref="Kind"/> is <see cref="MessageKind.Invalid"/>.</summary>
    public RpcError? Fault;

    /// <summary>The id with the quotes of a string; absent when there was none, or none that is valid.</summary>
    public JsonSlice Id;

    public JsonSlice Method;

    /// <summary>The whole <c>params</c> object.</summary>
    public JsonSlice Params;

    /// <summary><c>params.name</c>, when it is a string.</summary>
    public JsonSlice Name;

    /// <summary><c>params.uri</c>, when it is a string.</summary>
    public JsonSlice Uri;

    /// <summary><c>params.arguments</c>, when it is an object.</summary>
    public JsonSlice Arguments;

    /// <summary><c>params.arguments</c> is there and is neither an object nor null.</summary>
    public bool ArgumentsAreNoObject;

    public RequestMeta Meta;

    /// <summary>A response's <c>result</c>, when it is an object.</summary>
    public JsonSlice Result;

    /// <summary>A response's <c>error</c>, when it is an object.</summary>
    public JsonSlice Error;

    /// <summary>The request is sent again, with answers to questions (2026-07-28, basic/patterns/mrtr).</summary>
    public bool IsRetry;

    /// <summary><c>params.task</c> is there: the sender wants a task (2025-11-25, basic/utilities/tasks).</summary>
    public bool WantsTask;

    /// <summary>A message of which nothing is known yet.</summary>
    public static Message Empty => new()
    {
        Id = JsonSlice.None,
        Method = JsonSlice.None,
        Params = JsonSlice.None,
        Name = JsonSlice.None,
        Uri = JsonSlice.None,
        Arguments = JsonSlice.None,
        Meta = RequestMeta.None,
        Result = JsonSlice.None,
        Error = JsonSlice.None,
    };
}
