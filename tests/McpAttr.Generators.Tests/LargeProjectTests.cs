using Microsoft.CodeAnalysis;
using McpAttr.Bench.Compiler;
using McpAttr.Generators.Caching;
using McpAttr.TestKit;

namespace McpAttr.Generators.Tests;

/// <summary>What runs again after an edit in a project of 1,000 tools, the one that benchmarks/McpAttr.Bench.Compiler measures.</summary>
public sealed class LargeProjectTests
{
    private const int Tools = 1_000;

    private static readonly LargeProject Project = new(Tools);
    private static readonly GeneratorDriver Driver = VerifyGenerator.Driver(new TestCompilation { Source = "" }).RunGenerators(Project.Compilation, TestContext.Current.CancellationToken);

    [Fact]
    public void A_project_of_1000_tools_is_generated_and_compiles()
    {
        VerifyGenerator.Driver(new TestCompilation { Source = "" }).RunGeneratorsAndUpdateCompilation(Project.Compilation, out var output, out var reported, TestContext.Current.CancellationToken);

        Assert.Empty(reported);
        Assert.Empty(output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.Equal(Tools, output.SyntaxTrees.Count(static tree => tree.FilePath.Contains("Tools/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(nameof(EditKind.Unrelated), 0, 0, 0)]
    [InlineData(nameof(EditKind.Body), 0, 0, 0)]
    [InlineData(nameof(EditKind.Signature), 1, 0, 0)]
    [InlineData(nameof(EditKind.Type), 12, 1, 0)]
    public void Only_what_an_edit_reaches_is_written_again(string edit, int tools, int shapes, int catalogs)
    {
        var result = Driver.RunGenerators(Project.Edit(Enum.Parse<EditKind>(edit), 1), TestContext.Current.CancellationToken).GetRunResult().Results.Single();
        var models = Reasons(result.TrackedSteps[TrackingNames.Tools]).ToList();
        var outputs = result.TrackedOutputSteps.Values.SelectMany(static steps => steps).ToList();

        Assert.Equal(Tools, models.Count);
        Assert.Equal(tools, models.Count(static reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(Tools - tools, models.Count(static reason => reason == IncrementalStepRunReason.Unchanged));
        Assert.Equal(shapes, Reasons(result.TrackedSteps[TrackingNames.Shapes]).Count(static reason => reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New));
        Assert.Equal(catalogs, Reasons(result.TrackedSteps[TrackingNames.Catalog]).Count(static reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(tools + shapes + catalogs, Reasons(outputs).Count(static reason => reason != IncrementalStepRunReason.Cached));
    }

    /// <summary>The edited file itself is always parsed again; of the types' file there is nothing to parse.</summary>
    [Theory]
    [InlineData(nameof(EditKind.Unrelated), 0)]
    [InlineData(nameof(EditKind.Body), 1)]
    [InlineData(nameof(EditKind.Signature), 1)]
    [InlineData(nameof(EditKind.Type), 2)]
    public void Only_the_files_that_an_edit_reaches_are_parsed_again(string edit, int files)
    {
        var edited = Project.Edit(Enum.Parse<EditKind>(edit), 1);

        Assert.Equal(files, edited.SyntaxTrees.Count(tree => tree.FilePath.StartsWith("Tools", StringComparison.Ordinal)
            && !(Project.Compilation.ContainsSyntaxTree(tree) && ProjectStamp.Of(edited).Of(tree).IsSameAs(ProjectStamp.Of(Project.Compilation).Of(tree)))));
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(static step => step.Outputs).Select(static output => output.Reason);
}
