using McpAttr.TestKit;
using Microsoft.CodeAnalysis;
using VerifyAnalyzer = McpAttr.CodeFixes.Tests.VerifyAnalyzer<McpAttr.Analyzers.ToolIsNotDescribedAnalyzer>;
using VerifyCodeFix = McpAttr.CodeFixes.Tests.VerifyCodeFix<McpAttr.Analyzers.ToolIsNotDescribedAnalyzer, McpAttr.CodeFixes.ToolIsNotDescribedFix>;

namespace McpAttr.CodeFixes.Tests;

public sealed class ToolIsNotDescribedTests
{
    [Theory]
    [InlineData(DocumentationMode.None)]
    [InlineData(DocumentationMode.Diagnose)]
    public Task The_missing_elements_are_written_and_the_advice_stays_until_they_say_something(DocumentationMode documentation) =>
        VerifyCodeFix.VerifyCodeFixAsync(
            new TestCompilation
            {
                Documentation = documentation,
                Source =
                    """
                    using System.ComponentModel;
                    using System.Threading;
                    using McpAttr;

                    static class Weather
                    {
                        // Not a doc comment.
                        [McpTool]
                        internal static string {|MCPA0100:Now|}(string city, [Description("Degrees.")] double latitude, CancellationToken cancellationToken) => "";

                        /// <summary>The weather later.</summary>
                        /// <param name="city">City name.</param>
                        /// <param name="day"></param>
                        [McpTool]
                        internal static string {|MCPA0100:Later|}(string city, int day, int @event) => "";

                        /** <summary>The weather before.</summary> */
                        [McpTool]
                        internal static string {|MCPA0100:Before|}(string city) => "";
                    }
                    """,
            },
            """
            using System.ComponentModel;
            using System.Threading;
            using McpAttr;

            static class Weather
            {
                // Not a doc comment.
                /// <summary></summary>
                /// <param name="city"></param>
                [McpTool]
                internal static string {|MCPA0100:Now|}(string city, [Description("Degrees.")] double latitude, CancellationToken cancellationToken) => "";

                /// <summary>The weather later.</summary>
                /// <param name="city">City name.</param>
                /// <param name="day"></param>
                /// <param name="event"></param>
                [McpTool]
                internal static string {|MCPA0100:Later|}(string city, int day, int @event) => "";

                /** <summary>The weather before.</summary> */
                /// <param name="city"></param>
                [McpTool]
                internal static string {|MCPA0100:Before|}(string city) => "";
            }
            """);

    [Theory]
    [InlineData("/// <summary/>\n[McpTool]\ninternal static string {|MCPA0100:Now|}() => \"\";")]
    [InlineData("/// <summary>Broken.<summary>\n[McpTool]\ninternal static string {|MCPA0100:Now|}() => \"\";")]
    [InlineData("private const int One = 1; [McpTool] internal static string {|MCPA0100:Now|}() => \"\";\n")]
    public Task No_fix_is_offered_where_no_element_is_missing_or_none_could_be_written(string member) =>
        VerifyCodeFix.VerifyNoCodeFixAsync($"using McpAttr;\nstatic class Weather\n{{\n{member}\n}}\n");

    [Fact]
    public Task Doc_comments_and_Description_both_describe() => VerifyAnalyzer.VerifyAnalyzerAsync(
        """
        using System;
        using System.ComponentModel;
        using System.Threading;
        using McpAttr;

        static class Weather
        {
            /// <summary>The weather now.</summary>
            /// <param name="city">City name.</param>
            [McpTool]
            internal static string Now(string city, IProgress<McpProgress> progress, [McpService] Clock clock, CancellationToken cancellationToken) => city;

            [McpTool, Description("The weather later.")]
            internal static string Later([Description("City name.")] string city) => city;

            internal static string NoTool(string city) => city;
        }

        sealed class Clock;
        """);

    [Fact]
    public Task A_method_that_is_no_tool_needs_no_description() => VerifyAnalyzer.VerifyAnalyzerAsync(
        """
        using McpAttr;

        static class Weather
        {
            [McpTool]
            private static string Now(string city) => city;
        }
        """);

    [Fact]
    public async Task The_message_names_what_is_not_described()
    {
        var test = new TestCompilation { Source = "using McpAttr; static class Weather { [McpTool] internal static string Now(string city, int day) => city; }" };
        var diagnostic = Assert.Single(await VerifyAnalyzer.DiagnosticsAsync(test.Create()));

        Assert.StartsWith("The tool 'Now' does not describe itself, 'city', 'day',", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }
}
