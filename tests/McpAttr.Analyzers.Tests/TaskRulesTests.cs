using McpAttr.Generators.Tests;
using McpAttr.TestKit;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.Analyzers.Tests;

/// <summary>The rules of tools that are called as tasks, kept and broken.</summary>
public sealed class TaskRulesTests
{
    [Theory]
    [InlineData("internal static string Work(CancellationToken token) => \"\";", "MCPA0132")]
    [InlineData("internal static async Task<string> Work() => await Task.FromResult(\"\");", "MCPA0133")]
    [InlineData("internal static void Work() { }", "MCPA0132", "MCPA0133")]
    [InlineData("internal static async Task<string> Work(CancellationToken token) => await Task.FromResult(\"\");")]
    [InlineData("internal static async Task<string> Work(McpContext context) => await Task.FromResult(\"\");")]
    [InlineData("internal static async IAsyncEnumerable<int> Work() { await Task.Yield(); yield return 1; }")]
    public async Task A_task_is_asynchronous_and_can_be_stopped(string method, params string[] expected)
    {
        Assert.Equal(expected, await AnalyzeAsync("Task = McpTaskSupport.Optional", method));
        Assert.Empty(await AnalyzeAsync("ReadOnly = true", method));
    }

    [Theory]
    [InlineData("[McpTool(Task = McpTaskSupport.Optional)] internal static async Task {|MCPA0078:Work|}(HttpContext http) => await Task.Yield();")]
    [InlineData("[McpTool(Task = McpTaskSupport.Required)] internal static async Task {|MCPA0078:Work|}(string text, HttpContext http) => await Task.Yield();")]
    [InlineData("[McpTool] internal static async Task Work(HttpContext http) => await Task.Yield();")]
    [InlineData("[McpTool(Task = McpTaskSupport.Forbidden)] internal static async Task Work(HttpContext http) => await Task.Yield();")]
    [InlineData("[McpTool(Task = McpTaskSupport.Optional)] internal static async Task Work(HttpContext? http) => await Task.Yield();")]
    [InlineData("[McpTool(Task = McpTaskSupport.Optional)] internal static async Task Work(ClaimsPrincipal user) => await Task.Yield();")]
    public Task A_task_does_without_the_request_it_outlives(string method) => VerifyAnalyzer.RunAsync(new TestCompilation
    {
        Source = $"using System.Security.Claims;\nusing System.Threading.Tasks;\nusing McpAttr;\nusing Microsoft.AspNetCore.Http;\nstatic class Tools\n{{\n{method}\n}}\n",
        AdditionalReferences = AspNetCore.References,
    });

    private static async Task<IEnumerable<string>> AnalyzeAsync(string options, string method)
    {
        var compilation = new TestCompilation
        {
            Source = $"using System.Collections.Generic;\nusing System.Threading;\nusing System.Threading.Tasks;\nusing McpAttr;\nstatic class Tools\n{{\n[McpTool({options})]\n{method}\n}}\n",
        }.Create();
        var analysis = compilation.WithAnalyzers([new TaskAdviceAnalyzer()], new AnalyzerOptions([]));
        return (await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)).Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal);
    }
}
