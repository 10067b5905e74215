using System.ComponentModel;
using McpAttr.Catalog;

namespace McpAttr;

/// <summary>Everything that one assembly offers, made by the generator as <c>McpAttr.Generated.&lt;Assembly&gt;.Catalog</c>.</summary>
public abstract class McpCatalog
{
    /// <summary>
    /// The catalog of the running executable, set by its module initializer, or null when it has none. It is what
    /// <see cref="McpServer.RunAsync(string[], Action{McpServerOptions}?, CancellationToken)"/> serves.
    /// </summary>
    public static McpCatalog? Entry { get; [EditorBrowsable(EditorBrowsableState.Never)] set; }

    /// <summary>The server's name for programs.</summary>
    public abstract string ServerName { get; }

    /// <summary>The server's version.</summary>
    public abstract string ServerVersion { get; }

    /// <summary>The server's name for people, or null.</summary>
    public virtual string? ServerTitle => null;

    /// <summary>What the server is for, in a sentence, or null.</summary>
    public virtual string? Description => null;

    /// <summary>The address of the server's website, or null.</summary>
    public virtual string? WebsiteUrl => null;

    /// <summary>The server's icons as a JSON array in UTF-8 without line breaks, or nothing.</summary>
    public virtual ReadOnlySpan<byte> ServerIcons => default;

    /// <summary>What a model should know before it uses the server, or null.</summary>
    public virtual string? Instructions => null;

    /// <summary>The lists that may change while the server runs.</summary>
    public virtual McpLists ChangingLists => McpLists.None;

    /// <summary>How clients hear of the lists that change, or null when none does.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual McpSubscriptions? Subscriptions => null;

    /// <summary>The tools, in the order of their names.</summary>
    public abstract IReadOnlyList<McpTool> Tools { get; }

    /// <summary>The resources and the templates of resources, in the order of their names.</summary>
    public virtual IReadOnlyList<McpResource> Resources => [];

    /// <summary>The prompts, in the order of their names.</summary>
    public virtual IReadOnlyList<McpPrompt> Prompts => [];

    /// <summary>The forms that a person may be asked to fill in.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual IReadOnlyList<McpForm> Forms => [];

    /// <summary>The same catalog with those members alone that have one of the tags: one assembly can be several servers.</summary>
    /// <param name="tags">The tags, compared character by character.</param>
    public McpCatalog WithTags(params string[] tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        return new TaggedCatalog(this, tags);
    }
}
