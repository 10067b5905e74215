using McpAttr.Catalog;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>What a server says of itself follows from what it has.</summary>
public class CapabilityTests
{
    public static TheoryData<string, McpCatalog> Catalogs { get; } = new()
    {
        { """{"tools":{}}""", new TestCatalog() },
        { """{"tools":{}}""", new TestCatalog(new CheckedTool()) },
        { """{"logging":{},"tools":{}}""", new TestCatalog(TestTool.Echo) },
        { """{"resources":{}}""", new TestCatalog { OfResources = [TestResource.Text("a:1", "")] } },
        { """{"completions":{},"resources":{}}""", new TestCatalog { OfResources = [new NoteTemplate()] } },
        { """{"prompts":{}}""", new TestCatalog { OfPrompts = [new TestPrompt<string>("p", _ => "", (result, value) => result.Text(value))] } },
        { """{"resources":{"subscribe":true}}""", new TestCatalog { OfResources = [TestResource.Subscribable("a:1")] } },
        { """{"resources":{"subscribe":true,"listChanged":true}}""", new TestCatalog { OfResources = [TestResource.Subscribable("a:1")], Changing = McpLists.Resources } },
        { """{"prompts":{"listChanged":true},"tools":{"listChanged":true}}""", new TestCatalog { Changing = McpLists.Prompts | McpLists.Tools } },
        { """{"completions":{},"logging":{},"prompts":{},"resources":{},"tools":{}}""", new TestCatalog(TestTool.Echo) { OfResources = [new NoteTemplate()], OfPrompts = [new PlanPrompt()] } },
    };

    [Theory]
    [MemberData(nameof(Catalogs))]
    public async Task Capabilities_are_what_there_is(string capabilities, McpCatalog catalog)
    {
        await using var server = new LoopFixture(catalog);

        Assert.Contains($"\"capabilities\":{capabilities},", server.Ask(Rpc.Initialize()), StringComparison.Ordinal);
        Assert.Contains($"\"capabilities\":{capabilities},", server.Ask(Rpc.Request(1, "server/discover", "", modern: true)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Catalogs))]
    public async Task A_method_is_there_when_its_capability_is(string capabilities, McpCatalog catalog)
    {
        await using var server = new LoopFixture(catalog).Initialized();
        (string Capability, string Method)[] methods =
        [
            ("tools", "tools/list"), ("tools", "tools/call"), ("prompts", "prompts/list"), ("prompts", "prompts/get"), ("resources", "resources/list"),
            ("resources", "resources/templates/list"), ("resources", "resources/read"), ("completions", "completion/complete"),
        ];

        foreach (bool modern in new Eras())
        {
            foreach (var (capability, method) in methods)
            {
                bool known = !server.Ask(Rpc.Request(1, method, "", modern)).Contains("-32601", StringComparison.Ordinal);
                Assert.Equal((method, capabilities.Contains(capability, StringComparison.Ordinal)), (method, known));
            }
        }
    }

    [Theory]
    [InlineData("resources/list", "\"a:1\"", "\"a:2\"")]
    [InlineData("resources/templates/list", "\"note\"", null)]
    [InlineData("prompts/list", "\"p\"", "\"plan\"")]
    [InlineData("tools/list", "\"a\"", "\"b\"")]
    public async Task Each_list_has_pages(string method, string first, string? second)
    {
        var catalog = new TestCatalog(new TestTool("a", _ => ""), new TestTool("b", _ => ""))
        {
            OfResources = [TestResource.Text("a:1", ""), new NoteTemplate(), TestResource.Text("a:2", "")],
            OfPrompts = [new TestPrompt<string>("p", _ => "", (result, value) => result.Text(value)), new PlanPrompt()],
        };
        await using var server = new LoopFixture(catalog, options => options.PageSize = 1).Initialized();

        foreach (bool modern in new Eras())
        {
            string page = server.Ask(Rpc.Request(1, method, "", modern));
            Assert.Contains(first, page, StringComparison.Ordinal);
            Assert.Equal(second is not null, page.Contains("],\"nextCursor\":\"1\"", StringComparison.Ordinal));
            string next = server.Ask(Rpc.Request(2, method, "\"cursor\":\"1\"", modern));
            Assert.Contains(second ?? "\"code\":-32602", next, StringComparison.Ordinal);
            Assert.DoesNotContain("nextCursor", next, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_server_says_who_it_is()
    {
        await using var server = new LoopFixture(new NamedCatalog());
        const string Info = """{"name":"n","title":"t","version":"1","description":"d \"q\"","websiteUrl":"https://example.org","icons":[{"src":"data:,x"}]}""";

        Assert.Contains($"\"serverInfo\":{Info},\"instructions\":\"Be kind.\"", server.Ask(Rpc.Initialize()), StringComparison.Ordinal);
        Assert.Contains($"\"io.modelcontextprotocol/serverInfo\":{Info}", server.Ask(Rpc.Request(1, "server/discover", "", modern: true)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_of_a_catalog_says_the_same_of_itself()
    {
        await using var whole = new LoopFixture(new NamedCatalog());
        await using var view = new LoopFixture(new NamedCatalog().WithTags("none"));

        Assert.Equal(whole.Ask(Rpc.Initialize()), view.Ask(Rpc.Initialize()));
    }

    private sealed class NamedCatalog : McpCatalog
    {
        public override string ServerName => "n";

        public override string ServerTitle => "t";

        public override string ServerVersion => "1";

        public override string Description => "d \"q\"";

        public override string WebsiteUrl => "https://example.org";

        public override ReadOnlySpan<byte> ServerIcons => """[{"src":"data:,x"}]"""u8;

        public override string Instructions => "Be kind.";

        public override IReadOnlyList<McpTool> Tools => [];
    }
}
