using McpAttr.TestKit;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.Analyzers.Tests;

/// <summary>The advice about tools that are called as tasks, followed and not.</summary>
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
