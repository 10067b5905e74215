using System.ComponentModel;
using McpAttr.Filters;

namespace McpAttr.Catalog;

/// <summary>What a server lists: a tool, a resource or a prompt, with its descriptor as bytes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class McpMember : McpCallable
{
    /// <summary>The member's object in its list, whole, as UTF-8 JSON without line breaks; fit for every revision.</summary>
    public abstract ReadOnlySpan<byte> Descriptor { get; }

    /// <summary>The descriptor for revisions from 2026-07-28 on, where it may say more.</summary>
    public virtual ReadOnlySpan<byte> ModernDescriptor => Descriptor;

    /// <summary>It has to do with views, so the server says that it knows them (<c>io.modelcontextprotocol/ui</c>).</summary>
    public virtual bool IsOfApp => false;

    /// <summary>The groups that the member belongs to, for <see cref="McpCatalog.WithTags"/>.</summary>
    public virtual ReadOnlySpan<string> Tags => default;

    /// <summary>What attributes run around its calls, the outermost first.</summary>
    public virtual IReadOnlyList<McpFilterFactory> Filters => [];

    /// <summary>Who sees it, by attributes: all must agree.</summary>
    public virtual IReadOnlyList<McpVisibilityFactory> Visibility => [];

    /// <summary>What it was made of, where a program has added it to a server; else null.</summary>
    internal virtual McpDefinition? Definition => null;

    /// <summary>What attributes say that its calls may use up, or null.</summary>
    public virtual McpLimits? Limits => null;

    /// <summary>What completes the member's arguments or variables. Tools have none.</summary>
    public virtual IReadOnlyList<McpCompletion> Completions => [];

    /// <summary>Those of the filters that run around calls of such a member, or null when none does.</summary>
    internal abstract FilterChain? Around(IEnumerable<IMcpFilter> filters);
}
