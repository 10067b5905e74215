using McpAttr.Asking;
using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Protocol;
using McpAttr.Server.Handlers;
using McpAttr.Tasks;

namespace McpAttr.Server;

/// <summary>One of the two ways in which the protocol is spoken. All that differs between revisions is in its two subclasses.</summary>
internal abstract class Era
{
    /// <summary>What follows the id of an answer up to the result's own members: <c>,"result":{</c> and what every result has.</summary>
    public abstract ReadOnlySpan<byte> ResultOpening { get; }

    /// <summary>The same of a result that asks the client; nothing where a client is asked otherwise.</summary>
    public virtual ReadOnlySpan<byte> RoundOpening => default;

    /// <summary>A method that asks is run again with the answer.</summary>
    public virtual bool RepeatsCalls => false;

    /// <summary>Structured content may be any JSON value, not only an object.</summary>
    public abstract bool AllowsAnyStructure { get; }

    /// <summary>How tasks are spoken of, or null when no tool is called as one.</summary>
    public TaskDialect? Tasks { get; protected init; }

    /// <summary>The requests that this era knows.</summary>
    protected abstract NameTable<MethodHandler> Methods { get; }

    /// <summary>The HTTP status of an error that says that there is no such method.</summary>
    protected abstract int MethodNotFoundStatus { get; }

    /// <summary>The code of an error that says that there is no such resource.</summary>
    protected abstract int ResourceNotFoundCode { get; }

    /// <summary>A member's descriptor as this era shows it.</summary>
    public abstract ReadOnlySpan<byte> DescriptorOf(McpMember member);

    /// <summary>Gives a result that has just been opened a <c>_meta</c> of its own.</summary>
    /// <param name="reply">Where the result is written.</param>
    /// <param name="meta">A JSON object.</param>
    public abstract void AppendResultMeta(ReplyBuffer reply, ReadOnlySpan<byte> meta);

    /// <summary>Says how long what was read may be kept, and for whom, if the era has words for it.</summary>
    public abstract void AppendCacheHints(ReplyBuffer reply, McpResource resource);

    /// <summary>The least severe message that the sender of a request wants, or null for none.</summary>
    public abstract McpLogLevel? LogLevel(Connection connection, in RequestMeta meta, ReadOnlySpan<byte> message);

    /// <summary>Who sent a request, by its own word.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="meta">The request's <c>_meta</c> object, or nothing.</param>
    public abstract McpClientInfo? ClientInfo(Connection connection, ReadOnlySpan<byte> meta);

    /// <summary>What the sender of a request may be asked.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="meta">The request's <c>_meta</c> object, or nothing.</param>
    public abstract McpClientCapability Capabilities(Connection connection, ReadOnlySpan<byte> meta);

    /// <summary>Prepares a call's questions.</summary>
    public abstract CallQuestions Questions(McpCall call);

    /// <summary>The error that an exception stands for whatever it ended, or null.</summary>
    public virtual CallRefusal? Refusal(Exception exception) => exception as CallRefusal;

    /// <summary>What handles a request, or null when this era has no such method.</summary>
    public MethodHandler? Find(in Request request) => Methods.Find(JsonString.Unescape(request.Message.Method.Of(request.Utf8)));

    /// <summary>Handles a request.</summary>
    public Outcome Handle(ref Request request)
    {
        var handler = Find(in request);
        if (Refuses(ref request, handler)) return Outcome.Answer;
        if (handler is null) return request.Refuse(new RpcError(RpcError.MethodNotFoundCode, "Method not found."), MethodNotFoundStatus);
        return handler.Handle(ref request);
    }

    /// <summary>server/resources, "Error Handling": there is no such resource.</summary>
    public void ResourceNotFound(ReplyBuffer reply, ReadOnlySpan<byte> id, string uri, string message) =>
        reply.Error(id, new RpcError(ResourceNotFoundCode, message), [.. "{\"uri\":"u8, .. JsonString.Quote(uri), (byte)'}']);

    /// <summary>What follows a list, from its comma on: what the era says about keeping it.</summary>
    public abstract ReadOnlySpan<byte> ListTail(ServerModel model);

    /// <summary>The handlers that both eras have.</summary>
    protected List<MethodHandler> CommonHandlers(McpServer server)
    {
        List<MethodHandler> handlers = [];
        if (server.OffersTools)
        {
            handlers.Add(new ListHandler("tools/list", "tools", server, static model => model.Tools.List, this));
            handlers.Add(new CallHandler<McpTool>("tools/call", "tool", static model => model.Tools));
        }

        if (server.OffersResources)
        {
            handlers.Add(new ListHandler("resources/list", "resources", server, static model => model.Resources.List, this));
            handlers.Add(new ListHandler("resources/templates/list", "resourceTemplates", server, static model => model.Templates.List, this));
            handlers.Add(new ReadResourceHandler(server));
        }

        if (server.OffersPrompts)
        {
            handlers.Add(new ListHandler("prompts/list", "prompts", server, static model => model.Prompts.List, this));
            handlers.Add(new CallHandler<McpPrompt>("prompts/get", "prompt", static model => model.Prompts));
        }

        if (server.OffersCompletions) handlers.Add(new CompleteHandler(server));
        return handlers;
    }

    /// <summary>Answers what is wrong with a request before its method counts, if anything is.</summary>
    protected abstract bool Refuses(ref Request request, MethodHandler? handler);
}
