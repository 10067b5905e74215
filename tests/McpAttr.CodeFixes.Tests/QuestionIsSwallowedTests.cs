using VerifyAnalyzer = McpAttr.CodeFixes.Tests.VerifyAnalyzer<McpAttr.Analyzers.QuestionIsSwallowedAnalyzer>;
using VerifyCodeFix = McpAttr.CodeFixes.Tests.VerifyCodeFix<McpAttr.Analyzers.QuestionIsSwallowedAnalyzer, McpAttr.CodeFixes.QuestionIsSwallowedFix>;

namespace McpAttr.CodeFixes.Tests;

public sealed class QuestionIsSwallowedTests
{
    [Fact]
    public Task MCPA0131_broken() => VerifyCodeFix.VerifyCodeFixAsync(
        Tool("""
            try
            {
                await context.ListRootsAsync();
            }
            {|MCPA0131:catch|} (Exception failure)
            {
                return failure.Message;
            }
            """),
        Tool("""
            try
            {
                await context.ListRootsAsync();
            }
            catch (Exception failure) when (failure is not McpInputRequiredException)
            {
                return failure.Message;
            }
            """));

    [Theory]
    [InlineData("try { await context.ListRootsAsync(); } {|MCPA0131:catch|} { }")]
    [InlineData("try { await context.ListRootsAsync(); } {|MCPA0131:catch|} (OperationCanceledException) { }")]
    [InlineData("try { try { await context.ListRootsAsync(); } finally { } } {|MCPA0131:catch|} (SystemException) { }")]
    public Task MCPA0131_broken_in_other_ways(string body) => VerifyAnalyzer.VerifyAnalyzerAsync(Tool(body));

    [Theory]
    [InlineData("try { await context.ListRootsAsync(); } catch (Exception exception) when (exception is not McpInputRequiredException) { }")]
    [InlineData("try { await context.ListRootsAsync(); } catch (Exception) { throw; }")]
    [InlineData("try { await context.ListRootsAsync(); } catch (OperationCanceledException) { throw; } catch (Exception) { }")]
    [InlineData("try { await context.ListRootsAsync(); } catch (McpAnswerException) { }")]
    [InlineData("try { await Task.Yield(); } catch (Exception) { } await context.ListRootsAsync();")]
    [InlineData("try { await context.RememberAsync(\"x\", () => Task.FromResult(1)); } catch (Exception) { }")]
    public Task MCPA0131_kept(string body) => VerifyAnalyzer.VerifyAnalyzerAsync(Tool(body));

    [Theory]
    [InlineData("[McpTool(Task = McpTaskSupport.Required)]", "catch")]
    [InlineData("[McpTool(Task = McpTaskSupport.Optional)]", "{|MCPA0131:catch|}")]
    [InlineData("[McpTool(Task = McpTaskSupport.Required), McpPrompt]", "{|MCPA0131:catch|}")]
    public Task A_task_waits_and_is_not_ended_by_a_question(string attributes, string caught) =>
        VerifyAnalyzer.VerifyAnalyzerAsync(Tool($"try {{ await context.ListRootsAsync(); }} {caught} (Exception) {{ }}", attributes));

    private static string Tool(string body, string attributes = "[McpTool]") =>
        $$"""
        using System;
        using System.Threading.Tasks;
        using McpAttr;

        static class Tools
        {
            {{attributes}}
            internal static async Task<string> Ask(McpContext context)
            {
                {{body.ReplaceLineEndings("\n        ")}}
                return "";
            }
        }
        """;
}
