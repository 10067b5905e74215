using Microsoft.CodeAnalysis.CSharp;
using McpAttr.TestKit;

namespace McpAttr.Generators.Tests;

/// <summary>What was parsed in a file that stays the same is parsed again as soon as anything that it depends on changes elsewhere.</summary>
public sealed class ParsedFilesTests
{
    private const string Tools =
        """
        using McpAttr;

        internal static partial class Tools
        {
            [McpTool] internal static void Take(Data data) { }
            [McpPrompt] internal static string Ask([McpComplete("Words")] string word) => word;
        }
        """;

    [Theory]
    [InlineData("a member of a type", "int Number", "long Number", true)]
    [InlineData("an enum's member", "enum Mood { Happy }", "enum Mood { Happy, Sad }", true)]
    [InlineData("the description of a member", "A number.", "Another number.", true)]
    [InlineData("a constant", "int Usual = 1", "int Usual = 2", true)]
    [InlineData("a completion in another part of the class", "string[] Words(string text)", "System.Collections.Generic.List<string> Words(string text)", true)]
    [InlineData("a body", "=> []", "=> [\"a\"]", false)]
    [InlineData("the body of an accessor", "return 1;", "return 2;", false)]
    public void A_file_is_parsed_again_when_what_it_depends_on_changes(string edit, string before, string after, bool isParsedAgain)
    {
        const string Other =
            """
            internal enum Mood { Happy }

            internal static class Constants { internal const int Usual = 1; internal static int Property { get { return 1; } } }

            internal static partial class Tools { internal static string[] Words(string text) => []; }

            internal static class Others
            {
                [McpAttr.McpTool] internal static void Other() { }
            }

            /// <summary>Data.</summary>
            /// <param name="Number">A number.</param>
            internal sealed record Data(int Number, Mood Mood, string Text, int Count = Constants.Usual);
            """;
        var test = new TestCompilation { Source = Tools };
        var compilation = test.Create().AddSyntaxTrees(Parse(Other, test));
        var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], Parse(Other.Replace(before, after, StringComparison.Ordinal), test));

        var driver = VerifyGenerator.Driver(test).RunGenerators(compilation, TestContext.Current.CancellationToken).RunGenerators(edited, TestContext.Current.CancellationToken);
        var fresh = VerifyGenerator.Driver(test).RunGenerators(edited.ReplaceSyntaxTree(edited.SyntaxTrees[0], Parse(Tools + "\n", test)), TestContext.Current.CancellationToken);

        Assert.NotEmpty(edit);
        Assert.Equal(GeneratedFiles.Of(fresh).ToString(), GeneratedFiles.Of(driver).ToString());
        Assert.Equal(isParsedAgain, GeneratedFiles.Of(driver).ToString() != GeneratedFiles.Of(VerifyGenerator.Driver(test).RunGenerators(compilation, TestContext.Current.CancellationToken)).ToString());
    }

    private static Microsoft.CodeAnalysis.SyntaxTree Parse(string source, TestCompilation test) =>
        CSharpSyntaxTree.ParseText(source, test.ParseOptions, "Other.cs", cancellationToken: TestContext.Current.CancellationToken);
}
