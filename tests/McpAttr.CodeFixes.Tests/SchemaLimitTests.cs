using McpAttr.Analyzers;
using Verify = McpAttr.CodeFixes.Tests.VerifyCodeFix<McpAttr.Analyzers.KeyIsRefusedAnalyzer, McpAttr.CodeFixes.KeyIsRefusedFix>;

namespace McpAttr.CodeFixes.Tests;

public sealed class SchemaLimitTests
{
    [Fact]
    public Task A_refused_name_of_an_argument_is_replaced_on_the_wire_and_that_of_a_member_is_the_users() => Verify.VerifyCodeFixAsync(
        """
        using McpAttr;

        internal sealed record Trip(string Città);

        static class Weather
        {
            [McpTool] internal static void A(string {|MCPA0106:città|}, string city) { }
            [McpTool] internal static void B([McpArgument(Name = "a/b")] string {|MCPA0106:b|}) { }
            [McpTool] internal static void C(Trip {|MCPA0106:trip|}) { }
            [McpTool] internal static Trip {|MCPA0106:D|}() => null!;
        }
        """,
        """
        using McpAttr;

        internal sealed record Trip(string Città);

        static class Weather
        {
            [McpTool] internal static void A([McpArgument(Name = "citt_")] string città, string city) { }
            [McpTool] internal static void B([McpArgument(Name = "a_b")] string b) { }
            [McpTool] internal static void C(Trip {|MCPA0106:trip|}) { }
            [McpTool] internal static Trip {|MCPA0106:D|}() => null!;
        }
        """);

    [Theory]
    [InlineData("int[][][][] a")]
    [InlineData("int[][][][][] {|MCPA0104:a|}")]
    [InlineData("int[][][][][][][][][] {|MCPA0104:a|}")]
    [InlineData("int[][][][][][][][][][] {|MCPA0105:a|}")]
    public Task Levels_are_counted_with_the_root(string parameter) =>
        VerifyAnalyzer<SchemaIsLargeAnalyzer>.VerifyAnalyzerAsync($$"""static class A { [McpAttr.McpTool] internal static void B({{parameter}}) { } }""");

    [Theory]
    [InlineData(250, "b")]
    [InlineData(251, "{|MCPA0104:b|}")]
    public Task Values_of_an_enum_are_counted(int count, string parameter) => VerifyAnalyzer<SchemaIsLargeAnalyzer>.VerifyAnalyzerAsync(
        $$"""
        enum Many { {{string.Join(", ", Enumerable.Range(0, count).Select(static i => "V" + i))}} }
        static class A { [McpAttr.McpTool] internal static void B(Many {{parameter}}) { } }
        """);

    [Fact]
    public Task An_empty_title_is_removed() => VerifyCodeFix<TitleIsEmptyAnalyzer, ArgumentIsIdleFix>.VerifyCodeFixAsync(
        """
        using McpAttr;

        static class Weather
        {
            [McpTool(Title = "")] internal static void {|MCPA0109:A|}() { }
            [McpPrompt(Name = "b", Title = " ")] internal static string {|MCPA0109:B|}() => "";
            [McpTool(Title = "C")] internal static void C() { }
        }
        """,
        """
        using McpAttr;

        static class Weather
        {
            [McpTool] internal static void A() { }
            [McpPrompt(Name = "b")] internal static string B() => "";
            [McpTool(Title = "C")] internal static void C() { }
        }
        """);
}
