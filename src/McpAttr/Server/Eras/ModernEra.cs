using System.Text;
using McpAttr.Catalog;
using McpAttr.Protocol;
using McpAttr.Server.Handlers;

namespace McpAttr.Server.Eras;

/// <summary>Revisions from 2026-07-28 on: each request says in its <c>_meta</c> what it needs, and nothing is remembered.</summary>
internal sealed class ModernEra : Era
{
    private readonly byte[] _resultOpening;
    private readonly string _supported;

    public ModernEra(McpServer server)
    {
        // basic/index: every result has a type, and should say who answers.
        _resultOpening = [.. ",\"result\":{\"resultType\":\"complete\",\"_meta\":{\"io.modelcontextprotocol/serverInfo\":"u8, .. server.Info, .. "},"u8];
        _supported = string.Join(',', Array.ConvertAll([.. ProtocolVersion.Modern, .. ProtocolVersion.Legacy], version => $"\"{version.Name}\""));

        // server/utilities/caching: nothing here depends on who asks, so anybody may share it.
        byte[] cacheHints = Encoding.ASCII.GetBytes($",\"ttlMs\":{(long)server.Options.CacheTimeToLive.TotalMilliseconds},\"cacheScope\":\"public\"");
        List<MethodHandler> handlers = [new DiscoverHandler(server, _supported, cacheHints), .. CommonHandlers(server, cacheHints)];
        if (server.Subscribers is { } subscribers) handlers.Add(new ListenHandler(new ListenTarget(server, subscribers)));
        Methods = MethodHandler.Table(handlers);
    }

    public override ReadOnlySpan<byte> ResultOpening => _resultOpening;

    public override bool AllowsAnyStructure => true;

    protected override NameTable<MethodHandler> Methods { get; }

    /// <summary>2026-07-28, server/resources, "Error Handling".</summary>
    protected override int ResourceNotFoundCode => RpcError.InvalidParamsCode;

    public override ReadOnlySpan<byte> DescriptorOf(McpMember member) => member.ModernDescriptor;

    /// <summary>The opening ends with a <c>_meta</c>, which takes the members of the other one.</summary>
    public override void AppendResultMeta(ReplyBuffer reply, ReadOnlySpan<byte> meta)
    {
        var members = meta[1..^1];
        if (members.IsEmpty) return;
        reply.Truncate(reply.Length - "},".Length);
        reply.Append((byte)',');
        reply.Append(members);
        reply.Append("},"u8);
    }

    /// <summary>server/utilities/caching. What nothing is known of is to be read again each time, and nobody else's.</summary>
    public override void AppendCacheHints(ReplyBuffer reply, McpResource resource)
    {
        var timeToLive = resource.CacheTimeToLive;
        reply.Append(",\"ttlMs\":"u8);
        reply.Append((long)(timeToLive ?? TimeSpan.Zero).TotalMilliseconds);
        reply.Append(resource.CacheIsPrivate || timeToLive is null ? ",\"cacheScope\":\"private\""u8 : ",\"cacheScope\":\"public\""u8);
    }

    /// <summary>server/utilities/logging: nothing is logged for a request that does not ask for it.</summary>
    public override McpLogLevel? LogLevel(Connection connection, in RequestMeta meta, ReadOnlySpan<byte> message) =>
        meta.LogLevel.Exists ? LogLevels.Parse(JsonString.Unescape(meta.LogLevel.Of(message))) : null;

    public override McpClientInfo? ClientInfo(Connection connection, ReadOnlySpan<byte> meta) => ClientInfoReader.FromMeta(meta);

    protected override bool Refuses(ref Request request, MethodHandler? handler)
    {
        ref readonly var meta = ref request.Message.Meta;
        if (!meta.ProtocolVersion.Exists)
        {
            request.Fail(RpcError.InvalidParams("'_meta' must have 'io.modelcontextprotocol/protocolVersion', a string."));
            return true;
        }

        var version = JsonString.Unescape(meta.ProtocolVersion.Of(request.Utf8));
        if (ProtocolVersion.Find(ProtocolVersion.Modern, version) is null)
        {
            request.Fail(
                new RpcError(RpcError.UnsupportedProtocolVersionCode, "Unsupported protocol version."),
                Encoding.UTF8.GetBytes($"{{\"supported\":[{_supported}],\"requested\":{Encoding.UTF8.GetString(JsonString.Quote(Encoding.UTF8.GetString(version)))}}}"));
            return true;
        }

        if (!meta.HasClientCapabilities)
        {
            request.Fail(RpcError.InvalidParams("'_meta' must have 'io.modelcontextprotocol/clientCapabilities', an object."));
            return true;
        }

        if (meta.LogLevel.Exists && LogLevels.Parse(JsonString.Unescape(meta.LogLevel.Of(request.Utf8))) is null)
        {
            request.Fail(RpcError.InvalidParams("'io.modelcontextprotocol/logLevel' is not a level."));
            return true;
        }

        return false;
    }
}
