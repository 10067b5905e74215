using McpAttr.Catalog;

namespace McpAttr.Tests.Kit;

/// <summary>A catalog of given tools.</summary>
internal sealed class TestCatalog(params McpTool[] tools) : McpCatalog
{
    public override string ServerName => "test";

    public override string ServerVersion => "1.0";

    public override IReadOnlyList<McpTool> Tools { get; } = tools;
}
