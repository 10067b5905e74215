using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Server;

/// <summary>What a server refuses to be made of.</summary>
public class McpServerTests
{
    public static TheoryData<string, Action<McpServerOptions>> WrongOptions { get; } = new()
    {
        { nameof(McpServerOptions.PageSize), options => options.PageSize = -1 },
        { nameof(McpServerOptions.MaxMessageBytes), options => options.MaxMessageBytes = 1023 },
        { nameof(McpServerOptions.MaxDepth), options => options.MaxDepth = 7 },
        { nameof(McpServerOptions.MaxDepth), options => options.MaxDepth = 1001 },
        { nameof(McpServerOptions.MaxRunningCalls), options => options.MaxRunningCalls = 0 },
        { nameof(McpServerOptions.MaxQueuedCalls), options => options.MaxQueuedCalls = -1 },
        { nameof(McpServerOptions.ShutdownTimeout), options => options.ShutdownTimeout = TimeSpan.FromTicks(-1) },
        { nameof(McpServerOptions.ShutdownTimeout), options => options.ShutdownTimeout = TimeSpan.MaxValue },
        { nameof(McpServerOptions.CacheTimeToLive), options => options.CacheTimeToLive = Timeout.InfiniteTimeSpan },
        { nameof(McpServerOptions.Log), options => options.Log = null! },
        { nameof(McpServerOptions.TimeProvider), options => options.TimeProvider = null! },
    };

    public static TheoryData<string, Action<McpServerOptions>> ExtremeOptions { get; } = new()
    {
        { "PageSize = int.MaxValue", options => options.PageSize = int.MaxValue },
        { "MaxMessageBytes = 1024", options => options.MaxMessageBytes = 1024 },
        { "MaxMessageBytes = int.MaxValue", options => options.MaxMessageBytes = int.MaxValue },
        { "MaxDepth = 8", options => options.MaxDepth = 8 },
        { "MaxDepth = 1000", options => options.MaxDepth = 1000 },
        { "MaxRunningCalls = 1", options => options.MaxRunningCalls = 1 },
        { "MaxRunningCalls = int.MaxValue", options => options.MaxRunningCalls = int.MaxValue },
        { "MaxQueuedCalls = 0", options => options.MaxQueuedCalls = 0 },
        { "MaxQueuedCalls = int.MaxValue", options => options.MaxQueuedCalls = int.MaxValue },
        { "ShutdownTimeout = TimeSpan.Zero", options => options.ShutdownTimeout = TimeSpan.Zero },
        { "ShutdownTimeout = TimeSpan.FromDays(24)", options => options.ShutdownTimeout = TimeSpan.FromDays(24) },
        { "CacheTimeToLive = TimeSpan.Zero", options => options.CacheTimeToLive = TimeSpan.Zero },
        { "CacheTimeToLive = TimeSpan.MaxValue", options => options.CacheTimeToLive = TimeSpan.MaxValue },
    };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void An_option_out_of_range_is_refused_by_its_name(string name, Action<McpServerOptions> set)
    {
        var options = new McpServerOptions();
        set(options);

        var exception = Assert.Throws<ArgumentException>(() => McpServer.Create(new TestCatalog(), options));

        Assert.StartsWith(name + " must ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ExtremeOptions))]
    public async Task A_server_serves_with_an_option_at_the_end_of_its_range(string option, Action<McpServerOptions> set)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(option);
        await using var server = new LoopFixture(set, TestTool.Echo).Initialized();

        Assert.Equal(Rpc.TextAnswer(1, "ok"), server.Ask(Rpc.Call(1, "echo", """{"text":"ok"}""")));
        Assert.Contains("\"name\":\"echo\"", server.Ask(Rpc.Request(2, "tools/list", Rpc.ModernMeta)), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_tools_of_one_name_are_refused_by_that_name()
    {
        var exception = Assert.Throws<ArgumentException>(() => McpServer.Create(new TestCatalog(TestTool.Echo, new TestTool("add", _ => ""), TestTool.Echo)));

        Assert.Contains("'echo'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_needs_a_catalog() => Assert.Throws<ArgumentNullException>(() => McpServer.Create(null!));

    [Fact]
    public async Task A_program_without_a_catalog_is_told_what_is_missing()
    {
        Assert.Null(McpCatalog.Entry);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => McpServer.RunAsync(["list"], cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("reference the package McpAttr in the executable's project", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_tools_says_so_in_its_list()
    {
        await using var server = new LoopFixture().Initialized();

        Assert.Equal("""{"jsonrpc":"2.0","id":1,"result":{"tools":[]}}""", server.Ask(Rpc.Request(1, "tools/list")));
    }

    [Fact]
    public async Task Options_go_before_the_catalog_in_who_the_server_is()
    {
        static void Rename(McpServerOptions options) => (options.Name, options.Title, options.Version, options.Instructions) = ("n\"", "T", "2", "Be\nkind.");
        await using var server = new LoopFixture(Rename, TestTool.Echo);

        Assert.Equal(
            """{"jsonrpc":"2.0","id":"init","result":{"protocolVersion":"2025-11-25","capabilities":{"logging":{},"tools":{}},"serverInfo":{"name":"n\"","title":"T","version":"2"},"instructions":"Be\nkind."}}""",
            server.Ask(Rpc.Initialize()));
    }
}
