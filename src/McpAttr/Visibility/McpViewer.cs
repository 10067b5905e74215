using System.Security.Claims;
using McpAttr.Calls;
using McpAttr.Server;

namespace McpAttr;

/// <summary>Who asks for a list or a member, as <see cref="IMcpVisibility"/> sees it. It is not to be kept: it is of one request.</summary>
public sealed class McpViewer
{
    private readonly Connection _connection;
    private readonly Era _era;
    private readonly byte[] _meta;
    private readonly CallOrigin? _origin;

    internal McpViewer(in Sender sender)
    {
        _connection = sender.Connection;
        _era = sender.Era;
        _meta = sender.Meta.ToArray();
        _origin = sender.Origin;
    }

    /// <summary>Who it is, as far as the transport has made sure of it: somebody without an identity where it does not.</summary>
    public ClaimsPrincipal User => _origin?.User ?? new ClaimsPrincipal(new ClaimsIdentity());

    /// <summary>Who it is, by its own word, or null when it does not say. Not to be trusted for anything that matters.</summary>
    public McpClientInfo? ClientInfo => _era.ClientInfo(_connection, _meta);

    /// <summary>What tells callers apart: the user where the transport has made sure of one, else the connection.</summary>
    public object Caller => _origin?.Caller ?? _connection;

    /// <summary>
    /// An object that is the same for all requests of a session (revisions up to 2025-11-25 over HTTP) or of a process (stdio), to hang something of
    /// yours on (<c>ConditionalWeakTable</c>); null where there is none.
    /// </summary>
    public object? Session => _connection.IsLasting ? _connection : null;

    /// <summary>The <c>_meta</c> of the request.</summary>
    public McpRequestMeta Meta => new(_meta);

    /// <summary>The services: of the request over HTTP, else the server's, or null when it has none.</summary>
    public IServiceProvider? Services => _origin?.Services ?? _connection.Server.Options.Services;

    /// <summary>The client can be asked for this.</summary>
    /// <param name="capability">One capability, or several that must all be there.</param>
    public bool Supports(McpClientCapability capability) => (_era.Capabilities(_connection, _meta) & capability) == capability;

    /// <summary>Something that only the transport has, like the <c>HttpContext</c> of the request; or null.</summary>
    public T? FeatureOrNull<T>()
        where T : class
        => _origin?.Find(typeof(T)) as T;
}
