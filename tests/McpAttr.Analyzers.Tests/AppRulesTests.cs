namespace McpAttr.Analyzers.Tests;

/// <summary>The rules of MCP Apps, broken and kept.</summary>
public sealed class AppRulesTests
{
    private const string View = "\n[McpResource(\"ui://a/b\"), McpAppView] internal static string View() => \"\";";

    [Theory]
    [InlineData("https://a/b")]
    [InlineData("ui:")]
    [InlineData("ui://")]
    [InlineData("ui://a/{b}")]
    [InlineData("ui://a b")]
    [InlineData("UI://a/b")]
    public Task MCPA0062_broken(string uri) => VerifyAnalyzer.MembersAsync($"[McpTool, {{|MCPA0062:McpApp(\"{uri}\")|}}] internal static void Get() {{ }}");

    [Fact]
    public Task MCPA0062_broken_by_a_view() =>
        VerifyAnalyzer.MembersAsync("[McpResource(\"app://a/b\"), {|MCPA0062:McpAppView|}] internal static string View() => \"\";");

    [Theory]
    [InlineData("example.com")]
    [InlineData("https://example.com/path")]
    [InlineData("https://")]
    [InlineData("ftp://example.com")]
    [InlineData("https://a.*.com")]
    [InlineData("https://example.com; script-src *")]
    [InlineData("*")]
    public Task MCPA0063_broken(string origin) =>
        VerifyAnalyzer.MembersAsync($"[McpResource(\"ui://a/b\"), {{|MCPA0063:McpAppView(FrameOrigins = [\"{origin}\"])|}}] internal static string View() => \"\";");

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("https://*.example.com")]
    [InlineData("wss://localhost:8080")]
    public Task MCPA0063_kept(string origin) =>
        VerifyAnalyzer.MembersAsync($"[McpResource(\"ui://a/b\"), McpAppView(ConnectOrigins = [\"{origin}\"])] internal static string View() => \"\";");

    [Theory]
    [InlineData("[McpPrompt, {|MCPA0064:McpApp(\"ui://a/b\")|}] internal static string Get() => \"\";")]
    [InlineData("[McpTool, {|MCPA0064:McpAppView|}] internal static void Get() { }")]
    public Task MCPA0064_broken(string method) => VerifyAnalyzer.MembersAsync(method);

    [Fact]
    public Task MCPA0140_broken() => VerifyAnalyzer.MembersAsync("[McpTool, McpApp(\"ui://a/c\")] internal static void {|MCPA0140:Get|}() { }" + View);

    [Theory]
    [InlineData("[McpTool, McpApp(\"ui://a/b\")] internal static void Get() { }")]
    [InlineData("[McpTool, McpApp(\"ui://a/b\", Callers = McpAppCallers.View)] internal static void Get() { }")]
    public Task MCPA0062_MCPA0064_and_MCPA0140_kept(string method) => VerifyAnalyzer.MembersAsync(method + View);

    [Fact]
    public Task A_member_of_meta_is_there_once() =>
        VerifyAnalyzer.MembersAsync("[McpTool, McpApp(\"ui://a/b\"), {|MCPA0031:McpMeta(\"ui\", \"x\")|}] internal static void Get() { }" + View);
}
