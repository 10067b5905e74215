using Verify = McpAttr.CodeFixes.Tests.VerifyCodeFix<McpAttr.Analyzers.ContractAnalyzer, McpAttr.CodeFixes.ToolIsAsyncVoidFix>;

namespace McpAttr.CodeFixes.Tests;

public sealed class ToolIsAsyncVoidFixTests
{
    [Fact]
    public Task Void_becomes_Task() => Verify.VerifyCodeFixAsync(
        """
        using System.Threading.Tasks;
        using McpAttr;

        static class Lights
        {
            /// <summary>Turns the lights on.</summary>
            [McpTool]
            internal static async /* never */ void {|MCPA0004:TurnOn|}() => await Task.Yield();

            [McpTool]
            internal static async void {|MCPA0004:TurnOff|}()
            {
                await Task.Yield();
            }
        }
        """,
        """
        using System.Threading.Tasks;
        using McpAttr;

        static class Lights
        {
            /// <summary>Turns the lights on.</summary>
            [McpTool]
            internal static async /* never */ Task TurnOn() => await Task.Yield();

            [McpTool]
            internal static async Task TurnOff()
            {
                await Task.Yield();
            }
        }
        """);

    [Fact]
    public Task Task_is_qualified_where_the_plain_name_would_not_do() => Verify.VerifyCodeFixAsync(
        """
        using McpAttr;

        sealed class Task;

        static class Lights
        {
            [McpTool]
            internal static async void {|MCPA0004:TurnOn|}() => await System.Threading.Tasks.Task.Yield();
        }
        """,
        """
        using McpAttr;

        sealed class Task;

        static class Lights
        {
            [McpTool]
            internal static async System.Threading.Tasks.Task TurnOn() => await System.Threading.Tasks.Task.Yield();
        }
        """);

    [Theory]
    [InlineData("interface ILights { void TurnOn(); } sealed class Lights : ILights { [McpTool] public async void {|MCPA0004:TurnOn|}() => await Task.Yield(); }")]
    [InlineData("class Lights { [McpTool] public virtual async void {|MCPA0004:TurnOn|}() => await Task.Yield(); }")]
    public Task No_fix_is_offered_where_another_declaration_wants_void(string source) =>
        Verify.VerifyNoCodeFixAsync("using System.Threading.Tasks;\nusing McpAttr;\n" + source);
}
