using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using McpAttr.TestKit;

namespace McpAttr.Generators.Tests;

/// <summary>
/// Runs the generator over a user's source. Every run proves that the output compiles without a warning, that a second run gives the same bytes,
/// and that an unrelated edit leaves every step cached.
/// </summary>
internal static class VerifyGenerator
{
    private static readonly string[] Steps =
    [
        TrackingNames.Project, TrackingNames.Tools, TrackingNames.Resources, TrackingNames.Prompts, TrackingNames.Forms, TrackingNames.Shapes, TrackingNames.Entries, TrackingNames.Catalog,
        TrackingNames.Clashes, TrackingNames.IsContractKept, TrackingNames.ContractEntries, TrackingNames.Contract,
    ];

    public static GeneratedFiles Run(string source) => Run(new TestCompilation { Source = source });

    public static GeneratedFiles Run(TestCompilation test)
    {
        var compilation = test.Create();
        var driver = Driver(test).RunGeneratorsAndUpdateCompilation(compilation, out var output, out var reported, TestContext.Current.CancellationToken);

        Assert.Empty(reported);
        Assert.Empty(Warnings(output));
        var files = GeneratedFiles.Of(driver);

        Assert.Equal(files.ToString(), GeneratedFiles.Of(Driver(test).RunGenerators(compilation, TestContext.Current.CancellationToken)).ToString());
        VerifyCached(driver, compilation, test);
        return files;
    }

    public static GeneratorDriver Driver(TestCompilation test) => CSharpGeneratorDriver.Create(
        [new McpAttrGenerator().AsSourceGenerator()],
        parseOptions: test.ParseOptions,
        optionsProvider: new ProjectOptions(test.Properties),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private static IEnumerable<Diagnostic> Warnings(Compilation output) =>
        output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    private static void VerifyCached(GeneratorDriver driver, CSharpCompilation compilation, TestCompilation test)
    {
        var unrelated = CSharpSyntaxTree.ParseText("internal static class Unrelated;", test.ParseOptions, cancellationToken: TestContext.Current.CancellationToken);
        var result = driver.RunGenerators(compilation.AddSyntaxTrees(unrelated), TestContext.Current.CancellationToken).GetRunResult().Results.Single();
        foreach (var (name, steps) in result.TrackedSteps.Where(static step => Steps.Contains(step.Key)).Concat(result.TrackedOutputSteps))
        {
            Assert.All(steps.SelectMany(static step => step.Outputs), step =>
                Assert.True(step.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{name} was {step.Reason}"));
        }
    }
}
