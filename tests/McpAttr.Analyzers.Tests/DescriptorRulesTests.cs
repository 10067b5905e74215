namespace McpAttr.Analyzers.Tests;

/// <summary>The rules of what a descriptor carries, broken and kept.</summary>
public sealed class DescriptorRulesTests
{
    [Theory]
    [InlineData("[McpHeader(\"\")] string")]
    [InlineData("[McpHeader(\"a b\")] string")]
    [InlineData("[McpHeader(\"a:b\")] string")]
    [InlineData("[McpHeader(\"a\\n\")] string")]
    [InlineData("[McpHeader(\"A\")] double")]
    [InlineData("[McpHeader(\"A\")] decimal?")]
    [InlineData("[McpHeader(\"A\")] long")]
    [InlineData("[McpHeader(\"A\"), Range(0, 1e17)] long")]
    [InlineData("[McpHeader(\"A\")] int[]")]
    [InlineData("[McpHeader(\"A\")] Data")]
    [InlineData("[McpHeader(\"A\"), McpSecret] string")]
    [InlineData("[McpHeader(\"A\")] McpContext")]
    public Task MCPA0028_broken(string parameter) =>
        VerifyAnalyzer.MembersAsync($"[McpTool] internal static void Get({parameter} {{|MCPA0028:value|}}) {{ }}\ninternal record struct Data(int X);");

    [Theory]
    [InlineData("[McpTool] internal static void Get([McpHeader(\"Region\")] string a, [McpHeader(\"REGION\")] string {|MCPA0028:b|}) { }")]
    [InlineData("[McpPrompt] internal static string Get([McpHeader(\"Region\")] string {|MCPA0028:a|}) => a;")]
    public Task MCPA0028_broken_by_other_means(string method) => VerifyAnalyzer.MembersAsync(method);

    [Theory]
    [InlineData("[McpHeader(\"Region-1.a_b\")] string?")]
    [InlineData("[McpHeader(\"A\")] bool")]
    [InlineData("[McpHeader(\"A\")] uint")]
    [InlineData("[McpHeader(\"A\"), Range(-5, 5)] long?")]
    [InlineData("[McpHeader(\"A\")] Guid")]
    [InlineData("[McpHeader(\"A\")] DayOfWeek")]
    public Task MCPA0028_kept(string parameter) => VerifyAnalyzer.MembersAsync($"[McpTool] internal static void Get({parameter} value) {{ }}");

    [Theory]
    [InlineData("[McpTool(TextBlock = McpTextBlock.None)] internal static string {|MCPA0029:Get|}() => \"\";")]
    [InlineData("[McpTool(TextBlock = McpTextBlock.Summary, StructuredContent = false)] internal static int {|MCPA0029:Get|}() => 1;")]
    [InlineData("[McpTool(TextBlock = McpTextBlock.Summary)] internal static void {|MCPA0029:Get|}() { }")]
    [InlineData("[McpTool(TextBlock = McpTextBlock.None)] internal static McpToolResult {|MCPA0029:Get|}() => null!;")]
    public Task MCPA0029_broken(string method) => VerifyAnalyzer.MembersAsync(method);

    [Theory]
    [InlineData("[McpTool(TextBlock = McpTextBlock.None)] internal static int Get() => 1;")]
    [InlineData("[McpTool(TextBlock = McpTextBlock.Summary)] internal static McpToolResult<Uri> Get() => null!;")]
    [InlineData("[McpTool(TextBlock = McpTextBlock.Mirror)] internal static void Get() { }")]
    public Task MCPA0029_kept(string method) => VerifyAnalyzer.MembersAsync(method);

    [Theory]
    [InlineData("")]
    [InlineData("icon.png")]
    [InlineData("http://example.com/icon.png")]
    [InlineData("file:///icon.png")]
    [InlineData("https://example.com/my icon.png")]
    public async Task MCPA0030_broken(string address)
    {
        await VerifyAnalyzer.MembersAsync($"[McpTool, {{|MCPA0030:McpIcon(\"{address}\")|}}] internal static void Get() {{ }}");
        await VerifyAnalyzer.RunAsync($"[assembly: {{|MCPA0030:McpAttr.McpIcon(\"{address}\")|}}]");
    }

    [Theory]
    [InlineData("https://example.com/icon.png")]
    [InlineData("data:image/png;base64,iVBORw0KGgo=")]
    public Task MCPA0030_kept(string address) => VerifyAnalyzer.MembersAsync($"[McpPrompt, McpIcon(\"{address}\")] internal static string Get() => \"\";");

    [Theory]
    [InlineData("\"\", \"a\"")]
    [InlineData("\"a b\", \"a\"")]
    [InlineData("\"-a\", \"a\"")]
    [InlineData("\"a.\", \"a\"")]
    [InlineData("\"1a/b\", \"a\"")]
    [InlineData("\"a/b/c\", \"a\"")]
    [InlineData("\"a\", double.NaN")]
    [InlineData("\"a\", double.PositiveInfinity")]
    [InlineData("\"a\"")]
    [InlineData("\"a\", Json = \"\"")]
    [InlineData("\"a\", Json = \"{\"")]
    [InlineData("\"a\", Json = \"[1,]\"")]
    [InlineData("\"a\", Json = \"{'a':1}\"")]
    [InlineData("\"a\", Json = \"{\\\"a\\\" 1}\"")]
    [InlineData("\"a\", Json = \"01\"")]
    [InlineData("\"a\", Json = \"1 2\"")]
    [InlineData("\"a\", Json = \"\\\"\\n\\\"\"")]
    [InlineData("\"a\", Json = \"nul\"")]
    public Task MCPA0031_broken(string arguments) => VerifyAnalyzer.MembersAsync($"[McpTool, {{|MCPA0031:McpMeta({arguments})|}}] internal static void Get() {{ }}");

    [Fact]
    public Task MCPA0031_broken_by_the_same_name_twice() =>
        VerifyAnalyzer.MembersAsync("[McpTool, McpMeta(\"a\", 1), {|MCPA0031:McpMeta(\"a\", 2)|}] internal static void Get() { }");

    [Theory]
    [InlineData("\"a\", \"\"")]
    [InlineData("\"com.example-2/a_b.c-d\", true")]
    [InlineData("\"a\", -1.5e300")]
    [InlineData("\"a\", Json = \" { \\\"a\\\" : [ 1.5e-3 , null , [] , {} , \\\"\\\\u00e4\\\\n\\\" ] } \"")]
    public Task MCPA0031_kept(string arguments) => VerifyAnalyzer.MembersAsync($"[McpTool, McpMeta({arguments})] internal static void Get() {{ }}");
}
