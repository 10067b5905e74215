using McpAttr.Catalog;
using McpAttr.Protocol;
using McpAttr.Server.Handlers;

namespace McpAttr.Server.Eras;

/// <summary>Revisions up to 2025-11-25: a handshake, then requests that rely on what it agreed.</summary>
internal sealed class LegacyEra : Era
{
    public LegacyEra(McpServer server)
    {
        var handlers = new List<MethodHandler>
        {
            new InitializeHandler(server),
            new PingHandler(),
            new ListToolsHandler(server, this, tail: []),
            new CallToolHandler(server),
        };
        if (server.OffersLogging) handlers.Add(new SetLogLevelHandler());
        Methods = MethodHandler.Table(handlers);
    }

    public override ReadOnlySpan<byte> ResultOpening => ",\"result\":{"u8;

    public override bool AllowsAnyStructure => false;

    protected override NameTable<MethodHandler> Methods { get; }

    public override ReadOnlySpan<byte> DescriptorOf(McpTool tool) => tool.Descriptor;

    public override McpLogLevel? LogLevel(Connection connection, in RequestMeta meta, ReadOnlySpan<byte> message) => connection.Legacy?.LogLevel;

    public override McpClientInfo? ClientInfo(Connection connection, ReadOnlySpan<byte> meta) => connection.Legacy?.Client;

    protected override bool Refuses(ref Request request, MethodHandler? handler)
    {
        if (request.Connection.Legacy is not null || handler is InitializeHandler or PingHandler) return false;

        // basic/lifecycle. No code of the modern era, so that a client that probes for it falls back to the handshake.
        request.Fail(RpcError.InvalidRequest(
            "Not initialized: send 'initialize' first, or the '_meta' of revision 2026-07-28 with each request."));
        return true;
    }
}
