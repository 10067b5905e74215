using McpAttr.TestKit;
using VerifyAnalyzer = McpAttr.CodeFixes.Tests.VerifyAnalyzer<McpAttr.Analyzers.StandardStreamIsUsedAnalyzer>;
using VerifyCodeFix = McpAttr.CodeFixes.Tests.VerifyCodeFix<McpAttr.Analyzers.StandardStreamIsUsedAnalyzer, McpAttr.CodeFixes.StandardStreamIsUsedFix>;

namespace McpAttr.CodeFixes.Tests;

public sealed class StandardStreamIsUsedTests
{
    [Fact]
    public Task What_is_meant_for_standard_output_goes_to_standard_error() => VerifyCodeFix.VerifyCodeFixAsync(
        """
        using System;
        using McpAttr;

        static class Weather
        {
            [McpTool]
            internal static string Now(string city)
            {
                {|MCPA0101:Console.WriteLine|}("{0} at {1}", city, DateTime.Now); // who asked
                {|MCPA0101:System.Console . Write|}('x');
                {|MCPA0101:Console.Out|}.Flush();
                Array.ForEach(["a"], {|MCPA0101:Console.WriteLine|});
                using var stream = {|MCPA0101:Console.OpenStandardOutput|}();
                return city;
            }
        }
        """,
        """
        using System;
        using McpAttr;

        static class Weather
        {
            [McpTool]
            internal static string Now(string city)
            {
                Console.Error.WriteLine("{0} at {1}", city, DateTime.Now); // who asked
                System.Console . Error.Write('x');
                Console.Error.Flush();
                Array.ForEach(["a"], Console.Error.WriteLine);
                using var stream = Console.OpenStandardError();
                return city;
            }
        }
        """);

    [Fact]
    public Task A_static_import_is_kept_in_use() => VerifyCodeFix.VerifyCodeFixAsync(
        """
        using McpAttr;
        using static System.Console;

        static class Weather
        {
            [McpTool]
            internal static void Now() => {|MCPA0101:WriteLine|}(1);

            internal static System.IO.Stream Later() => {|MCPA0101:OpenStandardOutput|}();
        }

        static class Other
        {
            private static string Error => "";

            internal static void Now() => {|MCPA0101:WriteLine|}(Error);
        }
        """,
        """
        using McpAttr;
        using static System.Console;

        static class Weather
        {
            [McpTool]
            internal static void Now() => Error.WriteLine(1);

            internal static System.IO.Stream Later() => OpenStandardError();
        }

        static class Other
        {
            private static string Error => "";

            internal static void Now() => {|MCPA0101:WriteLine|}(Error);
        }
        """);

    [Fact]
    public Task No_fix_is_offered_for_what_reads() => VerifyCodeFix.VerifyNoCodeFixAsync(
        """
        using System;
        using McpAttr;

        static class Weather
        {
            [McpTool]
            internal static string Now() => {|MCPA0101:Console.ReadLine|}() + {|MCPA0101:Console.Read|}() + {|MCPA0101:Console.ReadKey|}() + {|MCPA0101:Console.In|}.ReadToEnd();

            internal static System.IO.Stream Raw() => {|MCPA0101:Console.OpenStandardInput|}();
        }
        """);

    [Fact]
    public Task Standard_error_and_the_looks_of_the_terminal_are_free() => VerifyAnalyzer.VerifyAnalyzerAsync(
        """
        using System;
        using McpAttr;

        static class Weather
        {
            [McpTool]
            internal static string Now()
            {
                Console.Error.WriteLine(nameof(Console.Out));
                Console.Title = "Weather";
                using var stream = Console.OpenStandardError();
                return "";
            }
        }
        """);

    [Theory]
    [InlineData("using System; static class Program { internal static void Run() => Console.WriteLine(); }")]
    [InlineData("using McpAttr; static class Console { [McpTool] internal static void WriteLine() { } internal static void Run() => Console.WriteLine(); }")]
    public Task A_program_without_tools_and_another_Console_are_free(string source) => VerifyAnalyzer.VerifyAnalyzerAsync(source);

    [Fact]
    public Task A_project_without_McpAttr_is_free() => VerifyAnalyzer.VerifyAnalyzerAsync(
        new TestCompilation { Source = "System.Console.WriteLine();", OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication, IsMcpAttrReferenced = false });

    [Fact]
    public Task A_server_of_the_tools_of_a_library_has_them_too() => VerifyAnalyzer.VerifyAnalyzerAsync(
        """
        using System;
        using McpAttr;

        [assembly: McpToolsFrom(typeof(McpToolAttribute))]

        static class Program
        {
            internal static void Run() => {|MCPA0101:Console.WriteLine|}();
        }
        """);
}
