namespace McpAttr.Catalog;

/// <summary>The part of a catalog whose members have one of some tags.</summary>
internal sealed class TaggedCatalog(McpCatalog whole, string[] tags) : McpCatalog
{
    public override string ServerName => whole.ServerName;

    public override string ServerVersion => whole.ServerVersion;

    public override string? ServerTitle => whole.ServerTitle;

    public override string? Description => whole.Description;

    public override string? WebsiteUrl => whole.WebsiteUrl;

    public override ReadOnlySpan<byte> ServerIcons => whole.ServerIcons;

    public override string? Instructions => whole.Instructions;

    public override McpLists ChangingLists => whole.ChangingLists;

    public override McpSubscriptions? Subscriptions => whole.Subscriptions;

    public override IReadOnlyList<McpForm> Forms => whole.Forms;

    public override IReadOnlyList<McpTool> Tools { get; } = Tagged(whole.Tools, tags);

    public override IReadOnlyList<McpResource> Resources { get; } = Tagged(whole.Resources, tags);

    public override IReadOnlyList<McpPrompt> Prompts { get; } = Tagged(whole.Prompts, tags);

    private static List<TMember> Tagged<TMember>(IReadOnlyList<TMember> members, string[] tags)
        where TMember : McpMember
    {
        var tagged = new List<TMember>();
        foreach (var member in members)
        {
            if (member.Tags.ContainsAny(tags)) tagged.Add(member);
        }

        return tagged;
    }
}
