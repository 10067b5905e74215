using System.Text;
using McpAttr.Asking;
using McpAttr.Asking.Replay;
using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Protocol;
using McpAttr.Server.Handlers;

namespace McpAttr.Server.Eras;

/// <summary>Revisions from 2026-07-28 on: each request says in its <c>_meta</c> what it needs, and nothing is remembered.</summary>
internal sealed class ModernEra : Era
{
    private readonly byte[] _resultOpening;
    private readonly byte[] _roundOpening;
    private readonly string _supported;
    private readonly byte[] _publicTail;
    private readonly byte[] _privateTail;
    private readonly bool _isPrivate;

    public ModernEra(McpServer server)
    {
        // basic/index: every result has a type, and should say who answers.
        _resultOpening = [.. ",\"result\":{\"resultType\":\"complete\",\"_meta\":{\"io.modelcontextprotocol/serverInfo\":"u8, .. server.Info, .. "},"u8];
        _roundOpening = [.. ",\"result\":{\"resultType\":\"input_required\",\"_meta\":{\"io.modelcontextprotocol/serverInfo\":"u8, .. server.Info, .. "},"u8];
        _supported = string.Join(',', Array.ConvertAll([.. ProtocolVersion.Modern, .. ProtocolVersion.Legacy], version => $"\"{version.Name}\""));

        // server/utilities/caching: what depends on nobody who asks, anybody may share.
        string timeToLive = $",\"ttlMs\":{(long)server.Options.CacheTimeToLive.TotalMilliseconds},\"cacheScope\":";
        _isPrivate = server.Options.CacheScope == McpCacheScope.Private;
        _publicTail = Encoding.ASCII.GetBytes(timeToLive + "\"public\"");
        _privateTail = Encoding.ASCII.GetBytes(timeToLive + "\"private\"");
        List<MethodHandler> handlers = [new DiscoverHandler(server, this, _supported), .. CommonHandlers(server)];
        if (server.Tasks is { } tasks)
        {
            Tasks = tasks.Modern();
            handlers.AddRange(Tasks.Handlers);
        }

        if (server.Subscribers is { } subscribers) handlers.Add(subscribers.ModernHandler(server));
        Methods = MethodHandler.Table(handlers);
    }

    public override ReadOnlySpan<byte> ResultOpening => _resultOpening;

    public override ReadOnlySpan<byte> RoundOpening => _roundOpening;

    public override bool RepeatsCalls => true;

    public override bool AllowsAnyStructure => true;

    protected override NameTable<MethodHandler> Methods { get; }

    /// <summary>2026-07-28, basic/transports/streamable-http, "Protocol Version Header".</summary>
    protected override int MethodNotFoundStatus => HttpStatus.NotFound;

    /// <summary>2026-07-28, server/resources, "Error Handling".</summary>
    protected override int ResourceNotFoundCode => RpcError.InvalidParamsCode;

    public override ReadOnlySpan<byte> DescriptorOf(McpMember member) => member.ModernDescriptor;

    public override ReadOnlySpan<byte> ListTail(ServerModel model) => _isPrivate || !model.IsForEverybody ? _privateTail : _publicTail;

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

    public override McpClientCapability Capabilities(Connection connection, ReadOnlySpan<byte> meta) => ClientCapabilities.FromMeta(meta);

    public override CallQuestions Questions(McpCall call) => new RepeatedQuestions(call);

    /// <summary>basic/index: the error names what the client would have to declare.</summary>
    public override CallRefusal? Refusal(Exception exception) => exception is McpMissingCapabilityException missing
        ? new CallRefusal(
            new RpcError(RpcError.MissingCapabilityCode, missing.Message),
            HttpStatus.BadRequest,
            [.. "{\"requiredCapabilities\":"u8, .. ClientCapabilities.Required(missing.Capability), (byte)'}'])
        : base.Refusal(exception);

    /// <summary>In the order that clients rely on to learn what a server speaks: what is missing, what disagrees, which revision, what else disagrees.</summary>
    protected override bool Refuses(ref Request request, MethodHandler? handler)
    {
        ref readonly var meta = ref request.Message.Meta;
        string? header = request.Headers?.ProtocolVersion;
        if (request.Headers is not null && header is null)
            return Refuse(ref request, RpcError.HeaderMismatch("The header 'MCP-Protocol-Version' is missing; it must repeat '_meta' 'io.modelcontextprotocol/protocolVersion'."));
        if (!meta.ProtocolVersion.Exists)
            return Refuse(ref request, RpcError.InvalidParams("'_meta' must have 'io.modelcontextprotocol/protocolVersion', a string."));
        if (!meta.HasClientCapabilities)
            return Refuse(ref request, RpcError.InvalidParams("'_meta' must have 'io.modelcontextprotocol/clientCapabilities', an object."));

        var version = JsonString.Unescape(meta.ProtocolVersion.Of(request.Utf8));
        if (header is not null && !HeaderValue.Is(header, version))
            return Refuse(ref request, RpcError.HeaderMismatch("The header 'MCP-Protocol-Version' and '_meta' name different versions."));
        if (ProtocolVersion.Find(ProtocolVersion.Modern, version) is null) return RefuseVersion(ref request, version);
        if (meta.LogLevel.Exists && LogLevels.Parse(JsonString.Unescape(meta.LogLevel.Of(request.Utf8))) is null)
            return Refuse(ref request, RpcError.InvalidParams("'io.modelcontextprotocol/logLevel' is not a level."));
        return request.Headers is { } headers && headers.Fault(in request, handler) is { } fault
            && Refuse(ref request, RpcError.HeaderMismatch(fault));
    }

    private static bool Refuse(ref Request request, RpcError error)
    {
        request.Refuse(error);
        return true;
    }

    private bool RefuseVersion(ref Request request, ReadOnlySpan<byte> version)
    {
        byte[] requested = JsonString.Quote(Encoding.UTF8.GetString(version));
        request.Refuse(
            new RpcError(RpcError.UnsupportedProtocolVersionCode, "Unsupported protocol version."),
            data: [.. "{\"supported\":["u8, .. Encoding.ASCII.GetBytes(_supported), .. "],\"requested\":"u8, .. requested, (byte)'}']);
        return true;
    }
}
