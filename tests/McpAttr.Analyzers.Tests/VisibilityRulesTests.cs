namespace McpAttr.Analyzers.Tests;

/// <summary>The rules of what not everybody sees, broken and kept.</summary>
public sealed class VisibilityRulesTests
{
    private const string Decides = "public bool IsVisible(McpMemberInfo member, McpViewer viewer) => false;";

    private const string Rule = "\ninternal sealed class Rule : IMcpVisibility { " + Decides + " }";

    [Theory]
    [InlineData("internal abstract class Rule : IMcpVisibility { public abstract bool IsVisible(McpMemberInfo member, McpViewer viewer); }")]
    [InlineData("internal sealed class Rule(McpContext context) : IMcpVisibility { " + Decides + " public object O => context; }")]
    [InlineData("internal sealed class Rule : IMcpVisibility { private Rule() { } " + Decides + " }")]
    [InlineData("private sealed class Rule : IMcpVisibility { " + Decides + " }")]
    public Task MCPA0060_broken(string rule) => VerifyAnalyzer.MembersAsync($"[McpTool, {{|MCPA0060:McpVisible<Rule>|}}] internal static void Get() {{ }}\n{rule}");

    [Theory]
    [InlineData("internal sealed class Rule : IMcpVisibility { " + Decides + " }")]
    [InlineData("internal sealed class Rule(IServiceProvider services) : IMcpVisibility { " + Decides + " public object O => services; }")]
    public Task MCPA0060_kept(string rule) => VerifyAnalyzer.MembersAsync($"[McpTool, McpVisible<Rule>] internal static void Get() {{ }}\n{rule}");

    [Fact]
    public Task MCPA0061_broken() =>
        VerifyAnalyzer.MembersAsync("[McpResource(\"a:b\", CacheSeconds = 1), McpVisible<Rule>] internal static string {|MCPA0061:Get|}() => \"\";" + Rule);

    [Theory]
    [InlineData("[McpResource(\"a:b\", CacheSeconds = 1, CachePrivate = true), McpVisible<Rule>]")]
    [InlineData("[McpResource(\"a:b\"), McpVisible<Rule>]")]
    [InlineData("[McpResource(\"a:b\", CacheSeconds = 1)]")]
    public Task MCPA0061_kept(string attributes) => VerifyAnalyzer.MembersAsync(attributes + " internal static string Get() => \"\";" + Rule);
}
