using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using McpAttr.Analyzers.Contract;
using McpAttr.TestKit;

namespace McpAttr.Analyzers.Tests.Contract;

/// <summary>Holds a source against the contract of another, which the generator wrote.</summary>
internal static class VerifyContract
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using McpAttr;


        """;

    /// <summary>The findings are the marked ones; those at the file of the contract, which has no marks, are what is returned.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(string before, string marked, string mode = "Written") =>
        await AgainstAsync(Lock(before), marked, mode);

    /// <summary>The same for a contract as it is written, or for none.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> AgainstAsync(string? contract, string marked, string mode = "Written")
    {
        var (source, expected) = MarkedSource.Parse(Usings + marked);
        var found = await FindAsync(contract, source, mode);
        var inSource = found.Where(static diagnostic => diagnostic.Location.IsInSource).ToList();

        Assert.Equal(Usings + marked, MarkedSource.Write(source, inSource.Select(static diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan)).Distinct()));
        Assert.All(expected, mark => Assert.Contains(inSource, diagnostic => diagnostic.Id == mark.Id));
        return mode.Length == 0 || inSource.Count == 0 ? found : inSource;
    }

    /// <summary>The findings, wherever they are.</summary>
    public static Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string before, string after, string mode = "Written") => FindAsync(Lock(before), Usings + after, mode);

    /// <summary>The file that the build would write for a source.</summary>
    public static string Lock(string source)
    {
        var output = VerifyAnalyzer.Generate(Test(Usings + source, "Written"));
        var file = output.SyntaxTrees.Single(static tree => Path.GetFileName(tree.FilePath) == "Contract.g.cs").ToString();
        return file.Split("\n#if false\n")[1].Split("\n#endif")[0] + "\n";
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(string? contract, string source, string mode)
    {
        var test = Test(source, mode);
        var compilation = test.Create();
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        ImmutableArray<AdditionalText> files = contract is null ? [] : [new ContractFile(contract)];
        var analysis = compilation.WithAnalyzers([new ContractLockAnalyzer()], new AnalyzerOptions(files, new ProjectOptions(test.Properties)));
        return [.. await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)];
    }

    private static TestCompilation Test(string source, string mode) => new()
    {
        Source = source,
        Properties = ImmutableDictionary<string, string>.Empty.Add("McpContract", mode.Length == 0 ? "false" : "true").Add("McpContractMode", mode),
    };

    private sealed class ContractFile(string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => "/project/mcp.lock.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
