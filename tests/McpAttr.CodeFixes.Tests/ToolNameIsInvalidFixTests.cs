using Verify = McpAttr.CodeFixes.Tests.VerifyCodeFix<McpAttr.Analyzers.ContractAnalyzer, McpAttr.CodeFixes.ToolNameIsInvalidFix>;

namespace McpAttr.CodeFixes.Tests;

public sealed class ToolNameIsInvalidFixTests
{
    [Fact]
    public Task Invalid_characters_become_underscores() => Verify.VerifyCodeFixAsync(
        """
        using McpAttr;

        static class Weather
        {
            private const string Spoken = "the weather, soon";

            [McpTool(ReadOnly = true, Name = /* spoken */ "the weather")]
            internal static string {|MCPA0007:Now|}() => "";

            [McpTool(Name = Spoken)]
            internal static string {|MCPA0007:Soon|}() => "";

            [McpTool(ReadOnly = true)] // in French
            internal static string {|MCPA0007:GetPrévision|}() => "";

            [McpTool]
            internal static string {|MCPA0007:GetÎle|}() => "";
        }
        """,
        """
        using McpAttr;

        static class Weather
        {
            private const string Spoken = "the weather, soon";

            [McpTool(ReadOnly = true, Name = /* spoken */ "the_weather")]
            internal static string Now() => "";

            [McpTool(Name = "the_weather__soon")]
            internal static string Soon() => "";

            [McpTool(ReadOnly = true, Name = "get_pr_vision")] // in French
            internal static string GetPrévision() => "";

            [McpTool(Name = "get__le")]
            internal static string GetÎle() => "";
        }
        """);

    [Fact]
    public Task A_name_that_is_too_long_is_cut() => Verify.VerifyCodeFixAsync(
        $$"""
        using McpAttr;

        static class Weather
        {
            [McpTool(Name = "{{new string('n', 129)}}")]
            internal static string {|MCPA0007:Now|}() => "";
        }
        """,
        $$"""
        using McpAttr;

        static class Weather
        {
            [McpTool(Name = "{{new string('n', 128)}}")]
            internal static string Now() => "";
        }
        """);

    [Fact]
    public Task An_empty_name_becomes_that_of_the_method() => Verify.VerifyCodeFixAsync(
        """
        using McpAttr;

        static class Weather
        {
            [McpTool(Name = "")]
            internal static string {|MCPA0007:GetForecastAsync|}() => "";
        }
        """,
        """
        using McpAttr;

        static class Weather
        {
            [McpTool(Name = "get_forecast")]
            internal static string GetForecastAsync() => "";
        }
        """);

    [Fact]
    public Task No_fix_is_offered_where_nothing_of_the_name_is_valid() => Verify.VerifyNoCodeFixAsync(
        """
        using McpAttr;

        static class Weather
        {
            [McpTool]
            internal static string {|MCPA0007:天気|}() => "";
        }
        """);
}
