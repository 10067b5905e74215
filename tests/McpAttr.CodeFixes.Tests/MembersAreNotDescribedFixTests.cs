using Verify = McpAttr.CodeFixes.Tests.VerifyCodeFix<McpAttr.Analyzers.MembersAreNotDescribedAnalyzer, McpAttr.CodeFixes.MembersAreNotDescribedFix>;

namespace McpAttr.CodeFixes.Tests;

/// <summary>The comments are empty, and the advice stays until somebody fills them.</summary>
public sealed class MembersAreNotDescribedFixTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task Members_get_doc_comments_to_fill(string lineBreak) => Verify.VerifyCodeFixAsync(
        """
        using McpAttr;

        static class Travel
        {
            [McpTool]
            internal static string Pack(Trip {|MCPA0114:trip|}) => trip.City;
        }

        /// <summary>A trip.</summary>
        /// <param name="City">Where.</param>
        record Trip(string City, int Days)
        {
            // What it is about.
            public string? Topic { get; init; }

            [System.ComponentModel.Description("Who.")]
            public string? Who { get; init; }

            [System.Text.Json.Serialization.JsonIgnore]
            public int Hidden { get; init; }
        }
        """.ReplaceLineEndings(lineBreak),
        """
        using McpAttr;

        static class Travel
        {
            [McpTool]
            internal static string Pack(Trip {|MCPA0114:trip|}) => trip.City;
        }

        /// <summary>A trip.</summary>
        /// <param name="City">Where.</param>
        /// <param name="Days"></param>
        record Trip(string City, int Days)
        {
            // What it is about.
            /// <summary></summary>
            public string? Topic { get; init; }

            [System.ComponentModel.Description("Who.")]
            public string? Who { get; init; }

            [System.Text.Json.Serialization.JsonIgnore]
            public int Hidden { get; init; }
        }
        """.ReplaceLineEndings(lineBreak));

    [Fact]
    public Task A_type_on_the_line_of_something_else_has_no_place_for_them() => Verify.VerifyNoCodeFixAsync(
        "using McpAttr; static class Travel { [McpTool] internal static string Pack(Trip {|MCPA0114:trip|}) => trip.City; } record Trip(string City);");
}
