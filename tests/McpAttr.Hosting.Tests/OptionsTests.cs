using McpAttr.Hosting.Tests.Kit;
using McpAttr.Tests.Kit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace McpAttr.Hosting.Tests;

/// <summary>Options in code and in the configuration.</summary>
public class OptionsTests
{
    /// <summary>Options that are objects of the program, or nothing that a hosted server reads.</summary>
    private static readonly string[] NotInConfigurations = ["Services", "Log", "TimeProvider", "DevelopmentVerbs", "ReplayStore", "Telemetry"];

    [Fact]
    public async Task The_application_does_not_start_with_options_that_are_out_of_range()
    {
        await using var fixture = new HostFixture(
            new TestCatalog(), (_, server) => server.Configure(options => (options.MaxDepth, options.PageSize) = (3, -1)));

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => fixture.Host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(["PageSize must be 0 or more, and is -1.", "MaxDepth must be from 8 to 1000, and is 3."], exception.Failures);
    }

    [Fact]
    public void A_section_of_the_configuration_sets_options()
    {
        var options = Bind(new()
        {
            ["Mcp:Name"] = "bound",
            ["mcp:maxrunningcalls"] = "7",
            ["Mcp:ShutdownTimeout"] = "00:00:30",
            ["Mcp:ExceptionDetail"] = "message",
            ["Mcp:ChangingLists"] = "Tools, Prompts",
            ["Other:MaxDepth"] = "x",
        });

        Assert.Equal("bound", options.Name);
        Assert.Equal(7, options.MaxRunningCalls);
        Assert.Equal(TimeSpan.FromSeconds(30), options.ShutdownTimeout);
        Assert.Equal(McpExceptionDetail.Message, options.ExceptionDetail);
        Assert.Equal(McpLists.Tools | McpLists.Prompts, options.ChangingLists);
        Assert.Equal(64, options.MaxDepth);
    }

    [Theory]
    [InlineData("MaxDepth", "deep", "The configuration Mcp:MaxDepth must be an integer, and is 'deep'.")]
    [InlineData("ShutdownTimeout", "soon", "The configuration Mcp:ShutdownTimeout must be a time such as 00:00:30, and is 'soon'.")]
    [InlineData("ExceptionDetail", "Some", "The configuration Mcp:ExceptionDetail must be one of None, Message, Full, and is 'Some'.")]
    public void A_value_that_cannot_be_read_is_named(string key, string value, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => Bind(new() { [$"Mcp:{key}"] = value })).Message);

    [Fact]
    public void A_key_that_is_no_option_is_named()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Bind(new() { ["Mcp:MaxDept"] = "3" }));

        Assert.StartsWith("The configuration Mcp:MaxDept is no option of an MCP server; there are CacheScope, CacheTimeToLive, ChangingLists, ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_option_that_can_be_text_can_be_in_a_configuration() => Assert.Equal(
        typeof(McpServerOptions).GetProperties().Where(static option => option.SetMethod is not null).Select(static option => option.Name).Except(NotInConfigurations).Order(),
        OptionsFromConfiguration.Names.Except(["MemberLimits", "RequestStateKeys", "Tasks"]).Order());

    [Fact]
    public void Telemetry_is_on_unless_somebody_says_otherwise()
    {
        Assert.Same(McpTelemetry.OpenTelemetry, Bind([]).Telemetry);
        Assert.Same(McpTelemetry.None, Bind([], server => server.Configure(options => options.Telemetry = McpTelemetry.None)).Telemetry);
    }

    [Fact]
    public void Every_limit_can_be_in_a_configuration() =>
        Assert.Equal(typeof(McpLimits).GetProperties().Select(static limit => limit.Name).Order(), LimitsFromConfiguration.Names.Order());

    [Fact]
    public void Every_option_of_tasks_but_the_store_can_be_in_a_configuration() =>
        Assert.Equal(typeof(McpTaskOptions).GetProperties().Select(static option => option.Name).Except(["Store"]).Order(), TasksFromConfiguration.Names.Order());

    [Fact]
    public void A_section_of_the_configuration_sets_options_of_tasks()
    {
        var tasks = Bind(new() { ["Mcp:Tasks:DefaultTimeToLive"] = "00:10:00", ["Mcp:Tasks:MaxRunningTasks"] = "7" }).Tasks;

        Assert.Equal(TimeSpan.FromMinutes(10), tasks.DefaultTimeToLive);
        Assert.Equal(7, tasks.MaxRunningTasks);
        Assert.Equal(100, tasks.MaxRunningTasksPerCaller);
    }

    [Fact]
    public void A_key_that_is_no_option_of_tasks_is_named() => Assert.Equal(
        "The configuration Mcp:Tasks:Ttl is no option of tasks; there are DefaultTimeToLive, MaxTimeToLive, PollInterval, MaxTasks, MaxRunningTasks, MaxRunningTasksPerCaller.",
        Assert.Throws<InvalidOperationException>(() => Bind(new() { ["Mcp:Tasks:Ttl"] = "3" })).Message);

    [Fact]
    public void The_keys_of_rounds_are_base64_and_never_repeated_in_a_message()
    {
        byte[] first = [.. Enumerable.Repeat((byte)1, 32)];
        byte[] second = [.. Enumerable.Repeat((byte)2, 32)];
        var options = Bind(new() { ["Mcp:RequestStateKeys:0"] = Convert.ToBase64String(first), ["Mcp:RequestStateKeys:1"] = Convert.ToBase64String(second) });

        Assert.Equal([first, second], options.RequestStateKeys);
        Assert.Equal(
            "The configuration Mcp:RequestStateKeys:0 must be a key in base64.",
            Assert.Throws<InvalidOperationException>(() => Bind(new() { ["Mcp:RequestStateKeys:0"] = "no key" })).Message);
    }

    [Fact]
    public void A_section_of_the_configuration_sets_limits()
    {
        var options = Bind(new()
        {
            ["Mcp:Limits:Timeout"] = "00:00:10",
            ["Mcp:Limits:Calls"] = "5",
            ["Mcp:MemberLimits:get_forecast:ConcurrentCalls"] = "2",
            ["Mcp:MemberLimits:get_forecast:QueuedCalls"] = "0",
        });

        Assert.Equal(new McpLimits { Timeout = TimeSpan.FromSeconds(10), Calls = 5 }, options.Limits);
        Assert.Equal(new McpLimits { ConcurrentCalls = 2, QueuedCalls = 0 }, Assert.Single(options.MemberLimits).Value);
    }

    [Fact]
    public void A_key_that_is_no_limit_is_named() => Assert.Equal(
        "The configuration Mcp:Limits:Call is no limit; there are Timeout, MaxResponseBytes, ConcurrentCalls, ConcurrentCallsPerCaller, QueuedCalls, Calls, CallsPerCaller, Per.",
        Assert.Throws<InvalidOperationException>(() => Bind(new() { ["Mcp:Limits:Call"] = "3" })).Message);

    [Fact]
    public void Code_that_follows_overrides_the_configuration()
    {
        var options = Bind(new() { ["Mcp:MaxDepth"] = "32" }, server => server.Configure(options => options.MaxDepth++));

        Assert.Equal(33, options.MaxDepth);
    }

    [Fact]
    public void The_clock_and_the_services_are_those_of_the_container()
    {
        var time = new ManualTime();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(time);
        services.AddMcpServer();
        using var provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<McpServerOptions>>().Value;

        Assert.Same(time, options.TimeProvider);
        Assert.NotNull(options.Services!.GetService<TimeProvider>());
    }

    private static McpServerOptions Bind(Dictionary<string, string?> values, Action<McpServerBuilder>? configure = null)
    {
        var services = new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        var server = services.AddMcpServer().BindConfiguration("Mcp");
        configure?.Invoke(server);
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<McpServerOptions>>().Value;
    }
}
