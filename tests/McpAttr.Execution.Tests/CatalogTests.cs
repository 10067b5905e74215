using System.Text;
using System.Text.Json;
using McpAttr.Execution.Tests.Kit;
using McpAttr.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>What an executable serves: its own tools and those of the libraries that it names.</summary>
public class CatalogTests
{
    [Fact]
    public void The_executable_registers_its_catalog_and_says_who_it_is()
    {
        Assert.Same(Generated.McpAttr_Execution_Tests.Catalog.Instance, McpCatalog.Entry);
        Assert.Equal("McpAttr.Execution.Tests", McpCatalog.Entry!.ServerName);
        Assert.Equal("0.1.0", McpCatalog.Entry.ServerVersion);
    }

    [Fact]
    public void Tools_of_a_library_come_in_by_name_and_not_by_being_referenced()
    {
        string[] names = [.. McpCatalog.Entry!.Tools.Select(tool => Encoding.UTF8.GetString(tool.Name))];

        Assert.Equal("Tom", Unlisted.UnlistedTools.NeverListed("Tom"));
        Assert.Contains("echo_point", names);
        Assert.DoesNotContain("never_listed", names);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal(["never_listed"], Generated.McpAttr_Execution_Library.Catalog.Instance.Tools.Select(tool => Encoding.UTF8.GetString(tool.Name)));
    }

    [Fact]
    public async Task The_list_has_each_tool_as_its_era_wants_it()
    {
        await using var server = new ToolServer();

        server.Channel.Send(Rpc.Request(1, "tools/list"), Rpc.Request(2, "tools/list", Rpc.ModernMeta));

        AssertLists(server.Channel.Receive(), tool => Encoding.UTF8.GetString(tool.Descriptor));
        AssertLists(server.Channel.Receive(), tool => Encoding.UTF8.GetString(tool.ModernDescriptor));
    }

    [Fact]
    public async Task A_tool_that_is_not_served_cannot_be_called()
    {
        await using var server = new ToolServer();

        server.Channel.Send(Rpc.Call(1, "never_listed"));

        Assert.Equal("""{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"Unknown tool: never_listed"}}""", server.Channel.Receive());
    }

    private static void AssertLists(string answer, Func<Catalog.McpTool, string> descriptor) => Assert.Equal(
        McpCatalog.Entry!.Tools.Select(descriptor),
        JsonDocument.Parse(answer).RootElement.GetProperty("result").GetProperty("tools").EnumerateArray().Select(tool => tool.GetRawText()));
}
