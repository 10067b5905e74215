using McpAttr.Catalog;

namespace McpAttr.Tests.Kit;

/// <summary>A catalog of given tools, resources and prompts.</summary>
internal sealed class TestCatalog(params McpTool[] tools) : McpCatalog
{
    public override string ServerName => "test";

    public override string ServerVersion => Version;

    public string Version { get; init; } = "1.0";

    public override IReadOnlyList<McpTool> Tools { get; } = tools;

    public override IReadOnlyList<McpResource> Resources => OfResources;

    public override IReadOnlyList<McpPrompt> Prompts => OfPrompts;

    public override McpLists ChangingLists => Changing;

    public override McpSubscriptions? Subscriptions => McpSubscriptions.Offered;

    public override IReadOnlyList<McpForm> Forms => [new NameForm()];

    public McpLists Changing { get; init; }

    public IReadOnlyList<McpResource> OfResources { get; init; } = [];

    public IReadOnlyList<McpPrompt> OfPrompts { get; init; } = [];
}
