using Verify = McpAttr.CodeFixes.Tests.VerifyCodeFix<McpAttr.Analyzers.ContractAnalyzer, McpAttr.CodeFixes.ToolIsNotReachableFix>;

namespace McpAttr.CodeFixes.Tests;

public sealed class ToolIsNotReachableFixTests
{
    [Fact]
    public Task A_private_method_becomes_internal() => Verify.VerifyCodeFixAsync(
        """
        using McpAttr;

        static class Weather
        {
            // Said by a person.
            [McpTool] // kept
            private static string {|MCPA0002:Now|}(string city) => city;

            /// <summary>The weather later.</summary>
            [McpTool]
            static string {|MCPA0002:Later|}(string city) => city;
        }
        """,
        """
        using McpAttr;

        static class Weather
        {
            // Said by a person.
            [McpTool] // kept
            internal static string Now(string city) => city;

            /// <summary>The weather later.</summary>
            [McpTool]
            internal static string Later(string city) => city;
        }
        """);

    [Fact]
    public Task The_types_around_the_method_become_internal_and_nothing_else_changes() => Verify.VerifyCodeFixAsync(
        """
        using McpAttr;

        public class Outer
        {
            private protected class Middle
            {
                public class Reachable
                {
                    [McpTool]
                    public static string {|MCPA0002:First|}(City city) => city.Name;

                    [McpTool]
                    private static string {|MCPA0002:Second|}() => "";

                    private static string NoTool() => "";
                }

                public sealed record City(string Name);
            }

            private class Other;
        }
        """,
        """
        using McpAttr;

        public class Outer
        {
            internal class Middle
            {
                public class Reachable
                {
                    [McpTool]
                    public static string First(City city) => city.Name;

                    [McpTool]
                    internal static string Second() => "";

                    private static string NoTool() => "";
                }

                public sealed record City(string Name);
            }

            private class Other;
        }
        """);

    [Fact]
    public Task What_is_protected_stays_so_for_derived_classes() => Verify.VerifyCodeFixAsync(
        """
        using McpAttr;

        public class Tools
        {
            [McpTool]
            protected static string {|MCPA0002:Now|}() => "";
        }
        """,
        """
        using McpAttr;

        public class Tools
        {
            [McpTool]
            protected internal static string Now() => "";
        }
        """);

    [Fact]
    public Task Every_part_of_a_partial_declaration_changes() => Verify.VerifyCodeFixAsync(
        """
        using McpAttr;

        static class Outer
        {
            private static partial class Tools
            {
                [McpTool]
                private static partial string {|MCPA0002:Now|}();
            }

            private static partial class Tools
            {
                private static partial string Now() => "";
            }
        }
        """,
        """
        using McpAttr;

        static class Outer
        {
            internal static partial class Tools
            {
                [McpTool]
                internal static partial string Now();
            }

            internal static partial class Tools
            {
                internal static partial string Now() => "";
            }
        }
        """);

    [Theory]
    [InlineData("file static class Tools { [McpTool] public static string {|MCPA0002:Now|}() => \"\"; }")]
    [InlineData("class Tools { void Run() { [McpTool] static string {|MCPA0002:Now|}() => \"\"; Now(); } }")]
    [InlineData("class Tools { private sealed record City; [McpTool] private static string {|MCPA0002:Now|}(City[] city) => \"\"; }")]
    [InlineData("class Tools { private class City; private class Nested : City { [McpTool] public static string {|MCPA0002:Now|}() => \"\"; } }")]
    [InlineData("class Tools { [McpTool] protected virtual string {|MCPA0002:Now|}() => \"\"; }")]
    [InlineData("interface INow { string Now(); } class Tools : INow { [McpTool] string INow.{|MCPA0002:Now|}() => \"\"; }")]
    public Task No_fix_is_offered_where_internal_would_not_do(string source) => Verify.VerifyNoCodeFixAsync("using McpAttr;\n" + source);
}
