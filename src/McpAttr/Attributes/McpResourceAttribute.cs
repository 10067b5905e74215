namespace McpAttr;

/// <summary>Makes a method a resource: something that a client may read by its URI (<c>resources/list</c>, <c>resources/read</c>).</summary>
/// <param name="template">
/// The URI, or a template of URIs (RFC 6570) whose variables are the method's parameters: <c>notes://{id}</c>, <c>files:///{+path}</c>,
/// <c>weather://{city}/days{?from,to}</c>.
/// </param>
/// <remarks>
/// <para>The method returns text (<see cref="string"/>), bytes (<c>byte[]</c>, <see cref="ReadOnlyMemory{T}"/>, <see cref="Stream"/>), contents
/// (<see cref="McpResourceContents"/> or several), or anything that a tool may return, which is sent as JSON; each also in
/// <see cref="Task{TResult}"/> or <see cref="ValueTask{TResult}"/>. Null, and <see cref="McpResourceNotFoundException"/>, say that there is no
/// such resource.</para>
/// <para>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/server/resources"/>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class McpResourceAttribute(string template) : Attribute
{
    /// <summary>The URI, or the template of URIs.</summary>
    public string Uri { get; } = template;

    /// <summary>The name for programs. Default: the method's name in snake_case without <c>Async</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The name for people. Default: the method's name in words.</summary>
    public string? Title { get; set; }

    /// <summary>The media type. Default: what the method's return type says.</summary>
    public string? MimeType { get; set; }

    /// <summary>The size in bytes, before any encoding; -1 when it is not known. Default: -1.</summary>
    public long Size { get; set; } = -1;

    /// <summary>For whom the resource is. Default: not said.</summary>
    public McpAudience Audience { get; set; }

    /// <summary>How much the resource matters, from 0 (optional) to 1 (required); NaN when it is not said. Default: NaN.</summary>
    public double Priority { get; set; } = double.NaN;

    /// <summary>How many seconds a client may keep what it has read (<c>ttlMs</c>, 2026-07-28); -1 when it should ask each time. Default: -1.</summary>
    public int CacheSeconds { get; set; } = -1;

    /// <summary>What is kept is for nobody but who asked (<c>cacheScope</c>, 2026-07-28). Default: false.</summary>
    public bool CachePrivate { get; set; }

    /// <summary>
    /// A client may subscribe to the resource: it hears of each <see cref="McpNotifier.ResourceUpdated"/> with the URI it reads
    /// (<c>resources/subscribe</c>, <c>subscriptions/listen</c>). Default: false.
    /// </summary>
    public bool Subscribable { get; set; }

    /// <summary>The groups that the resource belongs to, for <see cref="McpCatalog.WithTags"/>. They are not sent.</summary>
    public string[] Tags { get; set; } = [];
}
