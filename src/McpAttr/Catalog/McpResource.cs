using System.ComponentModel;
using McpAttr.Calls;
using McpAttr.Filters;

namespace McpAttr.Catalog;

/// <summary>One resource, or one template of resources, as the generator writes it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class McpResource : McpMember
{
    /// <summary>The URI, or the template (RFC 6570) as it is listed, in UTF-8.</summary>
    public abstract ReadOnlySpan<byte> Uri { get; }

    /// <summary><see cref="Uri"/> is a template.</summary>
    public virtual bool IsTemplate => false;

    /// <summary>The media type of the contents that do not say their own, in UTF-8, or nothing.</summary>
    public virtual ReadOnlySpan<byte> MimeType => default;

    /// <summary>The <c>_meta</c> object of contents that do not have one of their own, in UTF-8, or nothing.</summary>
    public virtual ReadOnlySpan<byte> ContentsMeta => default;

    /// <summary>How long a client may keep what it has read (<c>ttlMs</c>, 2026-07-28), or null when it should ask each time.</summary>
    public virtual TimeSpan? CacheTimeToLive => null;

    /// <summary>What was read must not be kept for anybody but who asked (<c>cacheScope</c>, 2026-07-28).</summary>
    public virtual bool CacheIsPrivate => false;

    /// <summary>How clients hear of changes of what it contains, or null when they do not.</summary>
    public virtual McpSubscriptions? Subscriptions => null;

    /// <summary>The server says when what it contains changes, so a client may subscribe to it.</summary>
    internal bool IsSubscribable => Subscriptions is not null;

    internal sealed override string Kind => "Resource";

    internal sealed override FilterChain? Around(IEnumerable<IMcpFilter> filters) =>
        FilterChain<McpResourceInvocation>.Of(filters, (call, chain) => new McpResourceInvocation(call, this, chain));

    /// <summary>Holds a URI against the template, part by part.</summary>
    /// <returns>True when the URI is one of the template's; its variables are then the arguments of the call.</returns>
    public virtual bool TryMatch(ref McpUriReader uri) => false;

    internal sealed override void Fail(McpCall call, Exception exception)
    {
        if (exception is McpResourceNotFoundException missing) call.ResourceNotFound(missing.Uri, missing.Message);
        else base.Fail(call, exception);
    }

    /// <summary>A URI whose variables are no values of their types is the URI of nothing.</summary>
    internal sealed override void Refuse(McpCall call, string faults) => call.ResourceNotFound(call.Subject, $"Resource not found: {call.Subject}\n{faults}");
}
