namespace McpAttr.Analyzers.Tests;

/// <summary>The rules of prompts and completions, broken and kept.</summary>
public sealed class PromptRulesTests
{
    [Theory]
    [InlineData("int")]
    [InlineData("byte[]")]
    [InlineData("string[]")]
    [InlineData("McpToolResult")]
    [InlineData("McpResourceContents")]
    [InlineData("Task<object>")]
    public Task MCPA0024_broken(string type) => VerifyAnalyzer.MembersAsync($"[McpPrompt] internal static {type} {{|MCPA0024:Get|}}() => default!;");

    [Theory]
    [InlineData("string?")]
    [InlineData("McpText")]
    [InlineData("McpPromptMessage")]
    [InlineData("ValueTask<List<McpPromptMessage>>")]
    [InlineData("Task<McpPromptResult>")]
    public Task MCPA0024_kept(string type) => VerifyAnalyzer.MembersAsync($"[McpPrompt] internal static {type} Get() => default!;");

    [Theory]
    [InlineData("")]
    [InlineData("internal static int Values = 1;")]
    [InlineData("private static string[] Values(string text) => [];")]
    [InlineData("internal static string[] Values<T>(string text) => [];")]
    [InlineData("internal static string[] Values(string text) => [];\ninternal static string[] Values(string text, CancellationToken stop) => [];")]
    public Task MCPA0025_broken(string member) =>
        VerifyAnalyzer.MembersAsync($"[McpPrompt] internal static string Get([McpComplete(\"Values\")] string {{|MCPA0025:city|}}) => \"\";\n{member}");

    [Theory]
    [InlineData("internal static string[] Values() => [];")]
    [InlineData("internal static string[] Values(int text) => [];")]
    [InlineData("internal static string[] Values(ref string text) => [];")]
    [InlineData("internal static string[] Values(string text, string city) => [];")]
    [InlineData("internal static string[] Values(string text, string other) => [];")]
    [InlineData("internal static string[] Values(string text, out int country) { country = 1; return []; }")]
    [InlineData("internal static string[] Values(string text, int[] country) => [];")]
    [InlineData("internal static void Values(string text) { }")]
    [InlineData("internal static string Values(string text) => \"\";")]
    [InlineData("internal static int[] Values(string text) => [];")]
    [InlineData("internal static string?[] Values(string text) => [];")]
    [InlineData("internal static Task Values(string text) => Task.CompletedTask;")]
    [InlineData("internal static Task<string[]>? Values(string text) => null;")]
    public Task MCPA0026_broken(string member) => VerifyAnalyzer.MembersAsync(
        $"[McpPrompt] internal static string Get([McpComplete(\"Values\")] string {{|MCPA0026:city|}}, string country) => \"\";\n{member}");

    [Theory]
    [InlineData("internal static string[] Values(string text) => [];")]
    [InlineData("internal static IEnumerable<string>? Values(string text, string country) => null;")]
    [InlineData("internal static ValueTask<IReadOnlyList<string>> Values(string text, int? country, McpContext context, [McpService] IDisposable service, CancellationToken stop) => default;")]
    [InlineData("internal static Task<McpCompletionResult> Values(string text, IProgress<McpProgress> progress, IServiceProvider services) => null!;")]
    public Task MCPA0025_and_MCPA0026_kept(string member) => VerifyAnalyzer.MembersAsync(
        $"[McpPrompt] internal static string Get([McpComplete(nameof(Values))] string city, string country) => \"\";\n{member}");

    [Fact]
    public Task A_completion_may_be_an_instance_method_of_a_class_that_can_be_constructed() => VerifyAnalyzer.RunAsync(
        """
        using McpAttr;

        internal sealed class Prompts
        {
            [McpPrompt] internal static string Get([McpComplete(nameof(Values))] string city) => "";
            internal string[] Values(string text) => [];
        }

        internal abstract class Abstract
        {
            [McpPrompt(Name = "get_2")] internal static string Get([McpComplete(nameof(Values))] string {|MCPA0006:city|}) => "";
            internal string[] Values(string text) => [];
        }
        """);

    [Theory]
    [InlineData("[McpTool] internal static string Get([McpComplete(nameof(Values))] string {|MCPA0027:city|}) => \"\";")]
    [InlineData("[McpPrompt] internal static string Get([McpComplete(nameof(Values)), McpService] string {|MCPA0027:city|}) => \"\";")]
    public Task MCPA0027_broken(string method) => VerifyAnalyzer.MembersAsync(method + "\ninternal static string[] Values(string text) => [];");

    [Theory]
    [InlineData("[McpPrompt] internal static string Get([McpComplete(nameof(Values))] string city) => \"\";")]
    [InlineData("[McpTool, McpResource(\"app://{city}\")] internal static string Get([McpComplete(nameof(Values))] string city) => \"\";")]
    public Task MCPA0027_kept(string method) => VerifyAnalyzer.MembersAsync(method + "\ninternal static string[] Values(string text) => [];");

    [Theory]
    [InlineData("[McpPrompt] private static string {|MCPA0002:Get|}() => \"\";")]
    [InlineData("[McpPrompt] internal static async void {|MCPA0004:Get|}() => await Task.Yield();")]
    [InlineData("[McpPrompt] internal static string Get(ref int {|MCPA0009:a|}) => \"\";")]
    [InlineData("[McpPrompt] internal static string Get(object {|MCPA0010:a|}) => \"\";")]
    [InlineData("[McpPrompt] internal static string Get() => \"\";\n[McpPrompt(Name = \"get\")] internal static string {|MCPA0008:More|}() => \"\";")]
    public Task The_rules_of_tools_hold_for_prompts(string method) => VerifyAnalyzer.MembersAsync(method);

    [Fact]
    public Task A_tool_and_a_prompt_may_have_the_same_name() => VerifyAnalyzer.MembersAsync(
        "[McpPrompt] internal static string Get() => \"\";\n[McpTool(Name = \"get\")] internal static string More() => \"\";");
}
