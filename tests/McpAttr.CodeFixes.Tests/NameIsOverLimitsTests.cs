using System.Collections.Immutable;
using McpAttr.Analyzers;
using McpAttr.TestKit;
using Verify = McpAttr.CodeFixes.Tests.VerifyCodeFix<McpAttr.Analyzers.NameIsOverLimitsAnalyzer, McpAttr.CodeFixes.ToolNameIsInvalidFix>;

namespace McpAttr.CodeFixes.Tests;

public sealed class NameIsOverLimitsTests
{
    [Fact]
    public Task A_name_that_models_refuse_loses_its_dots_and_its_end() => Verify.VerifyCodeFixAsync(
        $$"""
        using McpAttr;

        static class Weather
        {
            [McpTool(Name = "weather.now")]
            internal static string {|MCPA0102:Now|}() => "";

            [McpPrompt(Title = "Ask", Name = "{{new string('a', 65)}}")]
            internal static string {|MCPA0102:Ask|}() => "";
        }
        """,
        $$"""
        using McpAttr;

        static class Weather
        {
            [McpTool(Name = "weather_now")]
            internal static string Now() => "";

            [McpPrompt(Title = "Ask", Name = "{{new string('a', 46)}}")]
            internal static string Ask() => "";
        }
        """);

    [Fact]
    public Task A_name_that_is_long_beside_any_server_is_cut() => Verify.VerifyCodeFixAsync(
        """
        using McpAttr;

        static class Weather
        {
            [McpTool]
            internal static string {|MCPA0103:GetTheForecastOfTheNextFourteenDaysAndNights|}() => "";

            [McpTool]
            internal static string GetTheForecastOfTheNextFourteenDays() => "";

            [McpResource("a://b", Name = "of.a_resource_which_no_client_shows_to_its_model")]
            internal static string B() => "";
        }
        """,
        """
        using McpAttr;

        static class Weather
        {
            [McpTool(Name = "get_the_forecast_of_the_next_fourteen_days_and")]
            internal static string GetTheForecastOfTheNextFourteenDaysAndNights() => "";

            [McpTool]
            internal static string GetTheForecastOfTheNextFourteenDays() => "";

            [McpResource("a://b", Name = "of.a_resource_which_no_client_shows_to_its_model")]
            internal static string B() => "";
        }
        """);

    [Theory]
    [InlineData("w", "a", 56)]
    [InlineData("my-weather-server-of-forty-characters-xx", "a", 17)]
    public async Task The_limit_is_exact_when_the_name_of_the_server_is_known(string server, string letter, int limit)
    {
        foreach (var length in new[] { limit, limit + 1 })
        {
            var name = string.Concat(Enumerable.Repeat(letter, length));
            var method = length == limit ? "A" : "{|MCPA0103:A|}";
            await VerifyAnalyzer<NameIsOverLimitsAnalyzer>.VerifyAnalyzerAsync(new TestCompilation
            {
                Source = $$"""static class Weather { [McpAttr.McpTool(Name = "{{name}}")] internal static void {{method}}() { } }""",
                Properties = ImmutableDictionary<string, string>.Empty.Add("McpServerName", server),
            });
        }
    }
}
