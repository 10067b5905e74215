using System.Text;
using McpAttr.Catalog;

namespace McpAttr;

/// <summary>A tool, a resource or a prompt as <see cref="IMcpVisibility"/> sees it.</summary>
public readonly struct McpMemberInfo
{
    private readonly McpMember _member;

    internal McpMemberInfo(McpMember member) => _member = member;

    /// <summary>The list that it stands in: what it is.</summary>
    public McpLists List => _member switch { McpTool => McpLists.Tools, McpPrompt => McpLists.Prompts, _ => McpLists.Resources };

    /// <summary>Its name on the wire.</summary>
    public string Name => _member.NameText;

    /// <summary>The URI, or the template of URIs, of a resource; null of anything else.</summary>
    public string? Uri => _member is McpResource resource ? Encoding.UTF8.GetString(resource.Uri) : null;

    /// <summary>The groups that it belongs to.</summary>
    public ReadOnlySpan<string> Tags => _member.Tags;

    /// <summary>It belongs to the group.</summary>
    public bool HasTag(string tag) => _member.Tags.Contains(tag);
}
