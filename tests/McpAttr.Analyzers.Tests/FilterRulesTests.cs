namespace McpAttr.Analyzers.Tests;

/// <summary>The rules of filters and limits, broken and kept.</summary>
public sealed class FilterRulesTests
{
    private const string Around = "public System.Threading.Tasks.ValueTask InvokeAsync(McpInvocation call, McpNext next) => default;";

    [Theory]
    [InlineData("internal abstract class Filter : IMcpFilter<McpInvocation> { public abstract System.Threading.Tasks.ValueTask InvokeAsync(McpInvocation call, McpNext next); }")]
    [InlineData("internal sealed class Filter(System.Threading.CancellationToken token) : IMcpFilter<McpInvocation> { " + Around + " public object O => token; }")]
    [InlineData("internal sealed class Filter(McpContext context) : IMcpFilter<McpInvocation> { " + Around + " public object O => context; }")]
    [InlineData("internal sealed class Filter : IMcpFilter<McpInvocation> { private Filter() { } " + Around + " }")]
    [InlineData("internal sealed class Filter : IMcpFilter<McpInvocation> { public Filter() { } public Filter(object o) { } " + Around + " }")]
    [InlineData("internal sealed class Filter : IMcpFilter<McpInvocation> { public required int X { get; init; } " + Around + " }")]
    [InlineData("private sealed class Filter : IMcpFilter<McpInvocation> { " + Around + " }")]
    public Task MCPA0210_broken(string filter) => VerifyAnalyzer.MembersAsync($"[McpTool, {{|MCPA0210:McpFilter<Filter>|}}] internal static void Get() {{ }}\n{filter}");

    [Theory]
    [InlineData("internal sealed class Filter : IMcpFilter<McpInvocation> { " + Around + " }")]
    [InlineData("internal sealed class Filter(IServiceProvider services, Random random) : IMcpFilter<McpInvocation> { " + Around + " public object O => (services, random); }")]
    public Task MCPA0210_kept(string filter) => VerifyAnalyzer.MembersAsync($"[McpTool, McpFilter<Filter>] internal static void Get() {{ }}\n{filter}");

    [Theory]
    [InlineData("[McpTool, {|MCPA0211:McpFilter<ForPrompts>|}] internal static void Get() { }")]
    [InlineData("[McpResource(\"a:b\"), {|MCPA0211:McpFilter<ForPrompts>|}] internal static string Get() => \"\";")]
    [InlineData("[McpTool, {|MCPA0211:McpFilter<IMcpFilter>|}] internal static void Get() { }")]
    public Task MCPA0211_broken(string method) => VerifyAnalyzer.MembersAsync(method + ForPrompts);

    [Theory]
    [InlineData("[McpPrompt, McpFilter<ForPrompts>] internal static string Get() => \"\";")]
    [InlineData("[McpFilter<ForPrompts>] internal static class Inner { [McpTool] internal static void Get() { } }")]
    public Task MCPA0211_kept(string method) => VerifyAnalyzer.MembersAsync(method + ForPrompts);

    [Theory]
    [InlineData("TimeoutSeconds = 0")]
    [InlineData("TimeoutSeconds = -1")]
    [InlineData("TimeoutSeconds = double.NaN")]
    [InlineData("TimeoutSeconds = 1e10")]
    [InlineData("MaxResponseBytes = 1023")]
    [InlineData("ConcurrentCalls = 0")]
    [InlineData("ConcurrentCallsPerCaller = -1")]
    [InlineData("QueuedCalls = -1")]
    [InlineData("Calls = 0")]
    [InlineData("CallsPerCaller = 0")]
    [InlineData("Calls = 1, PerSeconds = 0.0001")]
    public Task MCPA0212_broken(string limit) => VerifyAnalyzer.MembersAsync($"[McpTool, {{|MCPA0212:McpLimits({limit})|}}] internal static void Get() {{ }}");

    [Theory]
    [InlineData("")]
    [InlineData("TimeoutSeconds = 0.001, MaxResponseBytes = 1024, ConcurrentCalls = 1, ConcurrentCallsPerCaller = 1, QueuedCalls = 0, Calls = 1, CallsPerCaller = 1, PerSeconds = 86400")]
    public Task MCPA0212_kept(string limit) => VerifyAnalyzer.MembersAsync($"[McpTool, McpLimits({limit})] internal static void Get() {{ }}");

    private const string ForPrompts =
        "\ninternal sealed class ForPrompts : IMcpFilter<McpPromptInvocation> { public System.Threading.Tasks.ValueTask InvokeAsync(McpPromptInvocation call, McpNext next) => default; }";
}
