using Verify = McpAttr.CodeFixes.Tests.VerifyCodeFix<McpAttr.Analyzers.ContractAnalyzer, McpAttr.CodeFixes.RegularExpressionIsInterpretedFix>;

namespace McpAttr.CodeFixes.Tests;

public sealed class RegularExpressionIsInterpretedFixTests
{
    [Fact]
    public Task A_parameter_names_a_method_that_is_generated() => Verify.VerifyCodeFixAsync(
        """
        using System.ComponentModel.DataAnnotations;
        using McpAttr;

        /// <summary>Articles.</summary>
        static class Articles
        {
            [McpTool]
            internal static string Find([{|MCPA0150:RegularExpression(@"[A-Z]{3}-\d+")|}, MaxLength(9)] string sku) => sku;
        }
        """,
        """
        using System.ComponentModel.DataAnnotations;
        using McpAttr;
        using System.Text.RegularExpressions;

        /// <summary>Articles.</summary>
        static partial class Articles
        {
            [McpTool]
            internal static string Find([McpPattern(nameof(SkuPattern)), MaxLength(9)] string sku) => sku;

            [GeneratedRegex(@"[A-Z]{3}-\d+")]
            internal static partial Regex SkuPattern();
        }
        """);

    [Fact]
    public Task A_property_of_a_record_gets_an_anchored_pattern_where_a_match_may_end_early() => Verify.VerifyCodeFixAsync(
        """
        using System.ComponentModel.DataAnnotations;
        using System.Text.RegularExpressions;
        using McpAttr;

        static class Articles
        {
            [McpTool]
            internal static string Find(Query query) => query.Word;
        }

        sealed record Query([property: {|MCPA0150:RegularExpression("a|ab")|}] string Word);
        """,
        """
        using System.ComponentModel.DataAnnotations;
        using System.Text.RegularExpressions;
        using McpAttr;

        static class Articles
        {
            [McpTool]
            internal static string Find(Query query) => query.Word;
        }

        sealed partial record Query([property: McpPattern(nameof(Query.WordPattern))] string Word)
        {
            [GeneratedRegex("^(?:a|ab)$")]
            internal static partial Regex WordPattern();
        }
        """);
}
