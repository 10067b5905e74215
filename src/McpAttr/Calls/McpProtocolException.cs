namespace McpAttr;

/// <summary>
/// Answers a request with a JSON-RPC error instead of a result: for what a client, not its model, has to deal with. What a model can mend is a
/// <see cref="McpToolException"/>.
/// </summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2026-07-28/basic#responses"/>.</remarks>
public sealed class McpProtocolException : Exception
{
    /// <summary>The request's parameters are wrong.</summary>
    public const int InvalidParams = -32602;

    /// <summary>The server cannot do what it should.</summary>
    public const int InternalError = -32603;

    private const int LowestReserved = -32768, HighestReserved = -32000;

    /// <summary>Makes the error.</summary>
    /// <param name="message">What went wrong, for the developer of the client.</param>
    /// <param name="code">Its code: <see cref="InvalidParams"/>, <see cref="InternalError"/>, or one of the server's own outside -32768 to -32000. Default: <see cref="InternalError"/>.</param>
    /// <param name="innerException">What caused it; it is not sent.</param>
    /// <exception cref="ArgumentOutOfRangeException">The code is reserved for something else.</exception>
    public McpProtocolException(string message, int code = InternalError, Exception? innerException = null)
        : base(message, innerException)
    {
        if (code is >= LowestReserved and <= HighestReserved and not (InvalidParams or InternalError))
            throw new ArgumentOutOfRangeException(nameof(code), code, "JSON-RPC and the protocol have reserved -32768 to -32000; take another code.");
        Code = code;
    }

    /// <summary>The code.</summary>
    public int Code { get; }
}
