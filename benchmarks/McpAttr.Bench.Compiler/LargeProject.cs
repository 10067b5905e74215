using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace McpAttr.Bench.Compiler;

/// <summary>A project of many tools as a person might write it: ten tools a file, a quarter with an object argument, a third with a structured result, types shared.</summary>
internal sealed class LargeProject
{
    public const int ToolsOfFile = 10;
    private const int ToolsOfType = 20;

    private readonly int _tools;

    public LargeProject(int tools)
    {
        _tools = tools;
        Compilation = CSharpCompilation.Create(
            "Large",
            [.. Enumerable.Range(0, tools / ToolsOfFile).Select(file => Parse(ToolFile(file, "", ""), $"Tools{file}.cs")), Parse(Types(""), "Types.cs"), Parse(Unrelated(""), "Unrelated.cs")],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public static CSharpParseOptions Options { get; } = new(LanguageVersion.CSharp13, DocumentationMode.None);

    public CSharpCompilation Compilation { get; }

    /// <summary>The project after a keystroke of a kind; each round writes something else.</summary>
    public CSharpCompilation Edit(EditKind kind, int round)
    {
        var mark = round.ToString(CultureInfo.InvariantCulture);
        var (path, text) = kind switch
        {
            EditKind.Body => ("Tools7.cs", ToolFile(7, mark, "")),
            EditKind.Signature => ("Tools7.cs", ToolFile(7, "", mark)),
            EditKind.Type => ("Types.cs", Types(mark)),
            _ => ("Unrelated.cs", Unrelated(mark)),
        };
        return Compilation.ReplaceSyntaxTree(Compilation.SyntaxTrees.Single(tree => tree.FilePath == path), Parse(text, path));
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, Options, path, Encoding.UTF8);

    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
        .Append(typeof(McpToolAttribute).Assembly.Location)
        .Select(static path => MetadataReference.CreateFromFile(path));

    private static string Unrelated(string mark) => $"namespace Large; internal static class Unrelated {{ internal static string Mark => \"{mark}\"; }}";

    private string Types(string mark)
    {
        var text = new StringBuilder("namespace Large;\n\n");
        for (var i = 0; i < _tools / ToolsOfType; i++)
        {
            var added = i == 3 && mark.Length > 0 ? $", int Extra{mark} = 0" : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $$"""
                /// <summary>An order of kind {{i}}.</summary>
                /// <param name="Id">Which one.</param>
                /// <param name="State">How far it is.</param>
                /// <param name="Lines">What was ordered.</param>
                internal sealed record Order{{i}}(string Id, State{{i}} State, IReadOnlyList<Line{{i}}> Lines{{added}});

                /// <summary>A line of an order.</summary>
                internal sealed record Line{{i}}(string Article, int Quantity, decimal Price, DateTimeOffset? Due);

                /// <summary>How far an order is.</summary>
                internal enum State{{i}} { Open, Paid, Sent }


                """);
        }

        return "using System;\nusing System.Collections.Generic;\n" + text;
    }

    private static string ToolFile(int file, string bodyMark, string signatureMark)
    {
        var text = new StringBuilder(
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            using McpAttr;

            namespace Large;

            internal static class Tools{{file}}
            {

            """);
        for (var i = 0; i < ToolsOfFile; i++)
        {
            var type = ((file * ToolsOfFile) + i) / ToolsOfType;
            var (argument, result, value) = (i % 4 == 0 ? $"Order{type} order, " : "", i % 3 == 0 ? $"Order{type}" : "string", i % 3 == 0 ? "null!" : $"\"{(i == 5 ? bodyMark : "")}\"");
            var extra = i == 5 && signatureMark.Length > 0 ? $"int extra{signatureMark} = 0, " : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $$"""
                    /// <summary>Does what tool {{i}} of {{file}} does, in a sentence of a usual length.</summary>
                    /// <param name="name">What it is called, for example Oslo.</param>
                    /// <param name="count">How many there are.</param>
                    [McpTool(ReadOnly = true)]
                    internal static async Task<{{result}}> Tool{{file}}Number{{i}}({{argument}}string name, {{extra}}int count = 1, CancellationToken cancellationToken = default)
                    {
                        await Task.Yield();
                        return {{value}};
                    }


                """);
        }

        return text.Append("}\n").ToString();
    }
}
