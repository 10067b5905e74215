using McpAttr.Asking;
using McpAttr.Asking.Legacy;
using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Protocol;
using McpAttr.Server.Handlers;

namespace McpAttr.Server.Eras;

/// <summary>Revisions up to 2025-11-25: a handshake, then requests that rely on what it agreed.</summary>
internal sealed class LegacyEra : Era
{
    public LegacyEra(McpServer server)
    {
        List<MethodHandler> handlers = [new InitializeHandler(server), new PingHandler(), .. CommonHandlers(server)];
        if (server.OffersLogging) handlers.Add(new SetLogLevelHandler());
        if (server.OffersSubscriptions) handlers.AddRange(server.Subscribers!.LegacyHandlers(server));
        if (server.Tasks is { } tasks)
        {
            Tasks = tasks.Legacy();
            handlers.AddRange(Tasks.Handlers);
        }

        Methods = MethodHandler.Table(handlers);
    }

    public override ReadOnlySpan<byte> ResultOpening => ",\"result\":{"u8;

    public override bool AllowsAnyStructure => false;

    protected override NameTable<MethodHandler> Methods { get; }

    /// <summary>404 would tell a client that its session is gone.</summary>
    protected override int MethodNotFoundStatus => HttpStatus.Ok;

    /// <summary>2025-11-25, server/resources, "Error Handling".</summary>
    protected override int ResourceNotFoundCode => RpcError.ResourceNotFoundCode;

    public override ReadOnlySpan<byte> DescriptorOf(McpMember member) => member.Descriptor;

    public override ReadOnlySpan<byte> ListTail(ServerModel model) => default;

    public override void AppendResultMeta(ReplyBuffer reply, ReadOnlySpan<byte> meta)
    {
        reply.Append("\"_meta\":"u8);
        reply.Append(meta);
        reply.Append((byte)',');
    }

    public override void AppendCacheHints(ReplyBuffer reply, McpResource resource)
    {
    }

    public override McpLogLevel? LogLevel(Connection connection, in RequestMeta meta, ReadOnlySpan<byte> message) => connection.Legacy?.LogLevel;

    public override McpClientInfo? ClientInfo(Connection connection, ReadOnlySpan<byte> meta) => connection.Legacy?.Client;

    public override McpClientCapability Capabilities(Connection connection, ReadOnlySpan<byte> meta) => connection.Legacy is { } session ? ClientCapabilities.Read(session.Declared) : McpClientCapability.None;

    public override CallQuestions Questions(McpCall call) => new SentQuestions(call);

    protected override bool Refuses(ref Request request, MethodHandler? handler)
    {
        if (request.Connection.Legacy is not null || handler is InitializeHandler or PingHandler) return false;

        // basic/lifecycle. No code of the modern era, so that a client that probes for it falls back to the handshake.
        request.Refuse(RpcError.InvalidRequest(
            "Not initialized: send 'initialize' first, or the '_meta' of revision 2026-07-28 with each request."));
        return true;
    }
}
