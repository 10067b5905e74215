using McpAttr.Catalog;
using McpAttr.Protocol;
using McpAttr.Server.Handlers;

namespace McpAttr.Server;

/// <summary>One of the two ways in which the protocol is spoken. All that differs between revisions is in its two subclasses.</summary>
internal abstract class Era
{
    /// <summary>What follows the id of an answer up to the result's own members: <c>,"result":{</c> and what every result has.</summary>
    public abstract ReadOnlySpan<byte> ResultOpening { get; }

    /// <summary>Structured content may be any JSON value, not only an object.</summary>
    public abstract bool AllowsAnyStructure { get; }

    /// <summary>The requests that this era knows.</summary>
    protected abstract NameTable<MethodHandler> Methods { get; }

    /// <summary>The tool's descriptor as this era shows it.</summary>
    public abstract ReadOnlySpan<byte> DescriptorOf(McpTool tool);

    /// <summary>The least severe message that the sender of a request wants, or null for none.</summary>
    public abstract McpLogLevel? LogLevel(Connection connection, in RequestMeta meta, ReadOnlySpan<byte> message);

    /// <summary>Who sent a request, by its own word.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="meta">The request's <c>_meta</c> object, or nothing.</param>
    public abstract McpClientInfo? ClientInfo(Connection connection, ReadOnlySpan<byte> meta);

    /// <summary>Handles a request.</summary>
    public Outcome Handle(ref Request request)
    {
        var handler = Methods.Find(JsonString.Unescape(request.Message.Method.Of(request.Utf8)));
        if (Refuses(ref request, handler)) return Outcome.Answer;
        if (handler is null) return request.Fail(new RpcError(RpcError.MethodNotFoundCode, "Method not found."));
        return handler.Handle(ref request);
    }

    /// <summary>Answers what is wrong with a request before its method counts, if anything is.</summary>
    protected abstract bool Refuses(ref Request request, MethodHandler? handler);
}
