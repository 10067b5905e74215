using McpAttr.Analyzers;
using McpAttr.TestKit;
using Microsoft.CodeAnalysis;

namespace McpAttr.CodeFixes.Tests;

public sealed class ServerAdviceTests
{
    private const string Catalog = "[assembly: McpAttr.Catalog.McpCatalog(typeof(Lib.Generated.Catalog))]\nnamespace Lib.Generated { public abstract class Catalog : McpAttr.McpCatalog { } }\n";

    [Theory]
    [InlineData("public static class Tools;", "Tools")]
    [InlineData("namespace Lib { internal class Hidden; public class Shown<T>; public static class Tools; }", "Lib.Tools")]
    public Task The_tools_of_a_referenced_assembly_are_pointed_to_and_taken_in(string source, string type) =>
        VerifyCodeFix<CatalogIsNotIncludedAnalyzer, CatalogIsNotIncludedFix>.VerifyCodeFixAsync(
            Program(source, "using McpAttr;\n\n{|MCPA0116:return await McpServer.RunAsync(args);|}\n"),
            $"using McpAttr;\n\n[assembly: McpToolsFrom(typeof({type}))]\n\nreturn await McpServer.RunAsync(args);\n");

    [Fact]
    public Task A_library_and_what_is_included_need_no_advice() =>
        VerifyAnalyzer<CatalogIsNotIncludedAnalyzer>.VerifyAnalyzerAsync(Program("public class Tools;", "[assembly: McpAttr.McpToolsFrom(typeof(Tools))]\nreturn await McpAttr.McpServer.RunAsync(args);"));

    [Fact]
    public Task A_process_that_inherits_the_streams_is_pointed_to() => VerifyAnalyzer<ProcessInheritsStreamsAnalyzer>.VerifyAnalyzerAsync(
        """
        using System.Diagnostics;
        using McpAttr;

        static class Tools
        {
            [McpTool] internal static void A() => {|MCPA0117:Process.Start("df")|};
            [McpTool] internal static void B() => {|MCPA0117:Process.Start("df", "-h")|};
            internal static void C() { var info = {|MCPA0117:new ProcessStartInfo("df") { CreateNoWindow = true }|}; Process.Start(info); }
            internal static void D() => Process.Start(new ProcessStartInfo("df") { RedirectStandardOutput = true });
            internal static void E() { var info = new ProcessStartInfo("df"); info.UseShellExecute = true; Process.Start(info); }
            internal static void F(Process process) => process.Start();
        }
        """);

    [Fact]
    public Task Without_tools_a_process_is_nobodys_business() =>
        VerifyAnalyzer<ProcessInheritsStreamsAnalyzer>.VerifyAnalyzerAsync("""static class A { static void B() => System.Diagnostics.Process.Start("df"); }""");

    private static TestCompilation Program(string library, string source) => new()
    {
        Source = source,
        OutputKind = OutputKind.ConsoleApplication,
        AdditionalReferences = [DescriptionAdviceTests.Emit(new TestCompilation { AssemblyName = "Lib", Source = Catalog + library }.Create())],
    };
}
