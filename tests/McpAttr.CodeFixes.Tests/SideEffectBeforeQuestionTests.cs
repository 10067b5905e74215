using VerifyAnalyzer = McpAttr.CodeFixes.Tests.VerifyAnalyzer<McpAttr.Analyzers.SideEffectBeforeQuestionAnalyzer>;

namespace McpAttr.CodeFixes.Tests;

/// <summary>Advice that has no fix: what comes first is the user's to decide.</summary>
public sealed class SideEffectBeforeQuestionTests
{
    [Theory]
    [InlineData("System.IO.File.{|MCPA0130:WriteAllText|}(\"a\", \"b\"); await context.ListRootsAsync();")]
    [InlineData("await store.{|MCPA0130:SaveAsync|}(); await context.ListRootsAsync();")]
    [InlineData("{|MCPA0130:count++|}; await context.ListRootsAsync();")]
    [InlineData("{|MCPA0130:store.Last = 1|}; await context.ListRootsAsync();")]
    [InlineData("await context.ListRootsAsync(); await store.{|MCPA0130:SaveAsync|}(); await context.SampleAsync(McpSampleRequest.Of(\"x\"));")]
    public Task MCPA0130_broken(string body) => VerifyAnalyzer.VerifyAnalyzerAsync(Tool(body));

    [Theory]
    [InlineData("await context.ListRootsAsync(); await store.SaveAsync(); count++;")]
    [InlineData("await context.RememberAsync(\"x\", async () => { await store.SaveAsync(); return 1; }); await context.ListRootsAsync();")]
    [InlineData("var list = new System.Collections.Generic.List<int>(); list.Add(1); int own = 0; own++; await context.ListRootsAsync();")]
    [InlineData("_ = store.Settle() + store.Address; await context.ListRootsAsync();")]
    [InlineData("context.ReportProgress(1); await context.ListRootsAsync();")]
    [InlineData("await store.SaveAsync();")]
    public Task MCPA0130_kept(string body) => VerifyAnalyzer.VerifyAnalyzerAsync(Tool(body));

    [Theory]
    [InlineData("[McpTool(Task = McpTaskSupport.Required)]", "count++")]
    [InlineData("[McpTool(Task = McpTaskSupport.Optional)]", "{|MCPA0130:count++|}")]
    [InlineData("[McpTool(Task = McpTaskSupport.Required), McpPrompt]", "{|MCPA0130:count++|}")]
    public Task A_task_waits_and_is_not_run_again(string attributes, string effect) =>
        VerifyAnalyzer.VerifyAnalyzerAsync(Tool($"{effect}; await context.ListRootsAsync();", attributes));

    private static string Tool(string body, string attributes = "[McpTool]") =>
        $$"""
        using System.Threading.Tasks;
        using McpAttr;

        public sealed class Store
        {
            public int Last { get; set; }
            public string Address => "";
            public string Settle() => "";
            public Task SaveAsync() => Task.CompletedTask;
        }

        static class Tools
        {
            private static int count;

            {{attributes}}
            internal static async Task<string> Ask([McpService] Store store, McpContext context)
            {
                {{body}}
                return $"{count}";
            }
        }
        """;
}
