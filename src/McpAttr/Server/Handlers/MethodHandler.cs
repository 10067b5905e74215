using McpAttr.Catalog;
using McpAttr.Protocol;

namespace McpAttr.Server.Handlers;

/// <summary>What answers the requests of one method.</summary>
internal abstract class MethodHandler
{
    public abstract ReadOnlySpan<byte> Method { get; }

    public abstract Outcome Handle(ref Request request);

    /// <summary>The member that the request names, where the method calls one by its name.</summary>
    public virtual McpMember? Member(in Request request) => null;

    /// <summary>What is wrong with the headers that repeat this method's parameters, or null when nothing is.</summary>
    public virtual string? HeaderFault(in Request request, RequestHeaders headers) => null;

    /// <summary>basic/transports/streamable-http, "Standard Request Headers".</summary>
    protected static string? NameFault(RequestHeaders headers, ReadOnlySpan<byte> name, string source) =>
        headers.Find("Mcp-Name") is not { } said ? $"The header 'Mcp-Name' is missing; it must repeat '{source}'."
        : HeaderValue.Says(said, name) ? null
        : $"The header 'Mcp-Name' and '{source}' say different things.";

    public static NameTable<MethodHandler> Table(List<MethodHandler> handlers) =>
        new(handlers.ConvertAll(handler => (handler.Method.ToArray(), handler)));

    /// <summary>Prepares the call of a user's method; the transport runs it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="target">What is called.</param>
    /// <param name="subject">The URI that is read, or the text that is completed.</param>
    /// <param name="arguments">The arguments, or null when they are the request's own.</param>
    protected static Outcome Run(ref Request request, McpCallable target, string subject = "", byte[]? arguments = null)
    {
        if (request.Connection.IsFull)
            return request.Refuse(new RpcError(RpcError.TooManyRequestsCode, "Too many calls are in flight; wait for some to end."), HttpStatus.TooManyRequests);

        return request.Connection.Calls.TryAdd(request.Prepare(target, subject, arguments))
            ? Outcome.Run
            : request.Refuse(RpcError.InvalidRequest("A request with this id is in flight."));
    }
}
