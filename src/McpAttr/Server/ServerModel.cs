using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Protocol;
using McpAttr.Visibility;

namespace McpAttr.Server;

/// <summary>
/// What a server offers: made once, shared by every connection and request, and never changed. A server whose members change gets another one; who
/// has found a member in the one before keeps it.
/// </summary>
internal sealed class ServerModel
{
    public required MemberTable<McpTool> Tools { get; init; }

    /// <summary>The resources with a URI of their own.</summary>
    public required MemberTable<McpResource> Resources { get; init; }

    public required MemberTable<McpResource> Templates { get; init; }

    public required MemberTable<McpPrompt> Prompts { get; init; }

    /// <summary>What hides members from some callers, or null when everybody sees everything.</summary>
    public Views? Views { get; init; }

    /// <summary>It is not what the compiler made: members were added or taken away while the program ran.</summary>
    public bool IsChanged { get; init; }

    /// <summary>What one client has listed would do for another one, at any time.</summary>
    public bool IsForEverybody => Views is null && !IsChanged;

    public static ServerModel Of(IReadOnlyList<McpTool> tools, IReadOnlyList<McpResource> resources, IReadOnlyList<McpPrompt> prompts, Views? views, bool isChanged) => new()
    {
        Tools = ToolTable(tools),
        Resources = ResourceTable(resources, isTemplate: false),
        Templates = ResourceTable(resources, isTemplate: true),
        Prompts = PromptTable(prompts),
        Views = views,
        IsChanged = isChanged,
    };

    public static MemberTable<McpTool> ToolTable(IReadOnlyList<McpTool> tools) => new(tools, static tool => tool.Name.ToArray());

    public static MemberTable<McpPrompt> PromptTable(IReadOnlyList<McpPrompt> prompts) => new(prompts, static prompt => prompt.Name.ToArray());

    public static MemberTable<McpResource> ResourceTable(IReadOnlyList<McpResource> resources, bool isTemplate)
    {
        var found = new List<McpResource>();
        foreach (var resource in resources)
        {
            if (resource.IsTemplate == isTemplate) found.Add(resource);
        }

        return new MemberTable<McpResource>(found, static resource => resource.Uri.ToArray());
    }

    /// <summary>The member, if there is one and who asks may know of it.</summary>
    public TMember? Shown<TMember>(TMember? member, in Sender sender)
        where TMember : McpMember
        => member is not null && Views is { } views && !views.Shows(member, in sender) ? null : member;

    /// <summary>The URI is one of a resource that says when it changes.</summary>
    public bool CanSubscribe(ReadOnlySpan<byte> uri, in Sender sender)
    {
        if (!UriSyntax.IsAbsolute(uri)) return false;
        if (Shown(Resources.Find(uri), in sender) is { } resource) return resource.IsSubscribable;

        var buffer = ReplyBuffer.Rent();
        bool isSubscribable = FindTemplate(uri, new UriVariables(buffer), in sender) is { IsSubscribable: true };
        ReplyBuffer.Return(buffer);
        return isSubscribable;
    }

    /// <summary>The first template that the URI is one of, or null.</summary>
    /// <param name="uri">The URI.</param>
    /// <param name="variables">Takes the values of the template's variables.</param>
    /// <param name="sender">Who asks.</param>
    public McpResource? FindTemplate(ReadOnlySpan<byte> uri, UriVariables variables, in Sender sender)
    {
        foreach (var template in Templates.List)
        {
            variables.Clear();
            var parts = new McpUriReader(uri, variables);
            if (template.TryMatch(ref parts) && Shown(template, in sender) is not null) return template;
        }

        return null;
    }
}
