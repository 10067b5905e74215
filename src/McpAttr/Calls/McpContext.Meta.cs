using System.Diagnostics;
using McpAttr.Protocol;

namespace McpAttr;

public sealed partial class McpContext
{
    /// <summary>The <c>_meta</c> of the request.</summary>
    public McpRequestMeta Meta => new(_meta);

    /// <summary>
    /// The caller's span, which this call is a part of (<c>traceparent</c>, <c>tracestate</c>), as the parent of an <see cref="Activity"/>; the
    /// default when the request says none that is well-formed.
    /// </summary>
    /// <remarks>W3C Trace Context in <c>_meta</c>: SEP-414, <see href="https://modelcontextprotocol.io/specification/2026-07-28/basic#_meta"/>.</remarks>
    public ActivityContext TraceContext => Trace.Parent;

    /// <summary>What the caller hands on along the trace (<c>baggage</c>), in the form of W3C Baggage; or null. Of at most 8,192 bytes.</summary>
    public string? Baggage => Trace.Baggage;

    /// <summary>The same as it was sent: a JSON object, or nothing.</summary>
    internal ReadOnlySpan<byte> MetaObject => _meta;

    /// <summary>What the request says of its trace, read when somebody asks.</summary>
    internal TraceContext Trace => Protocol.TraceContext.Read(_meta);
}
