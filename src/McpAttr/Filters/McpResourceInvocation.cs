using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Filters;

namespace McpAttr;

/// <summary>A resource that is read, as a filter sees it.</summary>
public sealed class McpResourceInvocation : McpInvocation
{
    private readonly FilterChain<McpResourceInvocation> _chain;
    private readonly McpResource _resource;

    internal McpResourceInvocation(McpCall call, McpResource resource, FilterChain<McpResourceInvocation> chain)
        : base(call)
    {
        _chain = chain;
        _resource = resource;
        Uri = call.Subject;
    }

    /// <summary>The URI that is read.</summary>
    public string Uri { get; }

    /// <summary>Answers with these contents, in place of the method's.</summary>
    /// <exception cref="McpResourceNotFoundException">There are none.</exception>
    public void Return(params IEnumerable<McpResourceContents> contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        new McpResourceWriter(BeginAnswer(), _resource).Contents(contents);
    }

    internal override ValueTask NextAsync(int index) => _chain.NextAsync(this, index);
}
