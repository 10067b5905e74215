using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using McpAttr.Roslyn.Model;
using McpAttr.TestKit;

namespace McpAttr.Generators.Tests;

/// <summary>What runs again after an edit, and what does not.</summary>
public sealed class CachingTests
{
    private const string Source =
        """
        using McpAttr;

        internal sealed record Point(int X);

        internal static class A { [McpTool] internal static Point Move(int x, Point from) { return new Point(1); } }
        internal static class B { [McpTool] internal static string Say(string word) => word; }
        """;

    private const string OtherSource =
        """
        using System.Collections.Generic;
        using McpAttr;

        internal sealed record Note(string Title);
        internal enum Mood { Happy, Sad }

        internal static class A { [McpResource("notes://{id}")] internal static Note Read(int id) { return new Note("1"); } }
        internal static class B { [McpPrompt] internal static string Ask([McpComplete(nameof(Words))] string word, Mood mood) => word; internal static List<string> Words(string text) => []; }
        """;

    [Theory]
    [InlineData("the same compilation", "", "",
        "A: Cached, B: Cached", "Cached", "A: Cached, B: Cached, Catalog: Cached, Point: Cached")]
    [InlineData("a file added", null, "internal static class Unrelated;",
        "A: Unchanged, B: Unchanged", "Cached", "A: Cached, B: Cached, Catalog: Cached, Point: Cached")]
    [InlineData("a body changed", "new Point(1)", "new Point(2)",
        "A: Unchanged, B: Unchanged", "Cached", "A: Cached, B: Cached, Catalog: Cached, Point: Cached")]
    [InlineData("a line inserted above", "using McpAttr;", "using McpAttr;\n// A comment.\n",
        "A: Unchanged, B: Unchanged", "Cached", "A: Cached, B: Cached, Catalog: Cached, Point: Cached")]
    [InlineData("a parameter renamed", "int x, Point from", "int y, Point from",
        "A: Modified, B: Unchanged", "Cached", "A: Modified, B: Cached, Catalog: Cached, Point: Cached")]
    [InlineData("a doc comment added", "[McpTool] internal static string Say", "\n/// <summary>Says it.</summary>\n[McpTool] internal static string Say",
        "A: Unchanged, B: Modified", "Cached", "A: Cached, B: Modified, Catalog: Cached, Point: Cached")]
    [InlineData("a member of a type added", "Point(int X)", "Point(int X, int Y = 0)",
        "A: Modified, B: Unchanged", "Cached", "A: Modified, B: Cached, Catalog: Cached, Point: Modified")]
    [InlineData("a tool renamed", "static string Say", "static string Speak",
        "A: Unchanged, B: Modified", "Modified", "A: Cached, B: Modified, Catalog: Modified, Point: Cached")]
    [InlineData("a tool removed", "internal static class B { [McpTool] internal static string Say(string word) => word; }", "",
        "A: Unchanged, B: Removed", "Modified", "A: Cached, B: Removed, Catalog: Modified, Point: Cached")]
    public void Only_what_an_edit_reaches_runs_again(string edit, string? before, string after, string tools, string catalog, string outputs)
    {
        var result = Run(Source, before, after);

        Assert.NotEmpty(edit);
        Assert.Equal(tools, Describe(result.TrackedSteps[TrackingNames.Tools].SelectMany(static step => step.Outputs)));
        Assert.Equal([catalog], result.TrackedSteps[TrackingNames.Catalog].SelectMany(static step => step.Outputs).Select(static output => output.Reason.ToString()));
        Assert.Equal(outputs, Describe(result.TrackedOutputSteps.Values.SelectMany(static steps => steps).Select(FromInput)));
    }

    [Theory]
    [InlineData("the same compilation", "", "",
        "A: Cached", "B: Cached", "Cached", "A: Cached, B: Cached, Catalog: Cached, Mood: Cached, Note: Cached")]
    [InlineData("a file added", null, "internal static class Unrelated;",
        "A: Unchanged", "B: Unchanged", "Cached", "A: Cached, B: Cached, Catalog: Cached, Mood: Cached, Note: Cached")]
    [InlineData("a body changed", "new Note(\"1\")", "new Note(\"2\")",
        "A: Unchanged", "B: Unchanged", "Cached", "A: Cached, B: Cached, Catalog: Cached, Mood: Cached, Note: Cached")]
    [InlineData("a line inserted above", "using McpAttr;", "using McpAttr;\n// A comment.\n",
        "A: Unchanged", "B: Unchanged", "Cached", "A: Cached, B: Cached, Catalog: Cached, Mood: Cached, Note: Cached")]
    [InlineData("a parameter's type changed", "int id", "long id",
        "A: Modified", "B: Unchanged", "Cached", "A: Modified, B: Cached, Catalog: Cached, Mood: Cached, Note: Cached")]
    [InlineData("a URI changed", "notes://{id}", "notes://all/{id}",
        "A: Modified", "B: Unchanged", "Modified", "A: Modified, B: Cached, Catalog: Modified, Mood: Cached, Note: Cached")]
    [InlineData("a completion's signature changed", "List<string> Words", "string[] Words",
        "A: Unchanged", "B: Modified", "Cached", "A: Cached, B: Modified, Catalog: Cached, Mood: Cached, Note: Cached")]
    [InlineData("a member of an enum added", "Happy, Sad", "Happy, Sad, Cross",
        "A: Unchanged", "B: Modified", "Cached", "A: Cached, B: Modified, Catalog: Cached, Mood: Modified, Note: Cached")]
    [InlineData("a prompt renamed", "static string Ask", "static string Beg",
        "A: Unchanged", "B: Modified", "Modified", "A: Cached, B: Modified, Catalog: Modified, Mood: Cached, Note: Cached")]
    [InlineData("a resource removed", "[McpResource(\"notes://{id}\")]", "",
        "A: Removed", "B: Unchanged", "Modified", "A: Removed, B: Cached, Catalog: Modified, Mood: Cached, Note: Removed")]
    public void Only_what_an_edit_of_a_resource_or_prompt_reaches_runs_again(
        string edit, string? before, string after, string resources, string prompts, string catalog, string outputs)
    {
        var result = Run(OtherSource, before, after);

        Assert.NotEmpty(edit);
        Assert.Equal(resources, Describe(result.TrackedSteps[TrackingNames.Resources].SelectMany(static step => step.Outputs)));
        Assert.Equal(prompts, Describe(result.TrackedSteps[TrackingNames.Prompts].SelectMany(static step => step.Outputs)));
        Assert.Equal([catalog], result.TrackedSteps[TrackingNames.Catalog].SelectMany(static step => step.Outputs).Select(static output => output.Reason.ToString()));
        Assert.Equal(outputs, Describe(result.TrackedOutputSteps.Values.SelectMany(static steps => steps).Select(FromInput)));
    }

    [Fact]
    public void A_changed_version_reaches_the_catalog_alone()
    {
        var result = Run(Source, null, "[assembly: McpAttr.McpServer(Version = \"2\")]");

        Assert.Equal(
            "A: Cached, B: Cached, Catalog: Modified, Point: Cached",
            Describe(result.TrackedOutputSteps.Values.SelectMany(static steps => steps).Select(FromInput)));
    }

    [Theory]
    [InlineData("SchemaProfile = McpAttr.McpSchemaProfile.Full")]
    [InlineData("Leniency = McpAttr.McpLeniency.None")]
    [InlineData("UnknownArguments = McpAttr.McpUnknownArguments.Refuse")]
    public void A_setting_of_the_assembly_reaches_the_tools_alone(string setting)
    {
        var result = Run(Source, null, $"[assembly: McpAttr.McpServer({setting})]");

        Assert.Equal(
            "A: Modified, B: Modified, Catalog: Cached, Point: Cached",
            Describe(result.TrackedOutputSteps.Values.SelectMany(static steps => steps).Select(FromInput)));
    }

    [Fact]
    public void Models_hold_values_only()
    {
        var models = typeof(ToolModel).Assembly.GetTypes()
            .Where(static type => type.Namespace == typeof(ToolModel).Namespace && !type.IsEnum && !type.Name.StartsWith('<'));

        Assert.NotEmpty(models);
        Assert.All(models, static model => Assert.All(
            model.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public),
            field => Assert.True(IsValue(field.FieldType), $"{model.Name}.{field.Name} is a {field.FieldType}")));
    }

    private static bool IsValue(Type type) =>
        type.IsEnum || type.IsPrimitive || type == typeof(string) || type.IsGenericParameter
        || Nullable.GetUnderlyingType(type)?.IsPrimitive is true
        || (type.IsArray && type.GetElementType()!.IsGenericParameter)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>) && IsValue(type.GetGenericArguments()[0]))
        || (type.Namespace == typeof(ToolModel).Namespace && typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type) && (type.IsSealed || type.IsAbstract));

    private static GeneratorRunResult Run(string source, string? before, string after)
    {
        var test = new TestCompilation { Source = source };
        var compilation = test.Create();
        return VerifyGenerator.Driver(test)
            .RunGenerators(compilation, TestContext.Current.CancellationToken)
            .RunGenerators(Edit(compilation, test, before, after), TestContext.Current.CancellationToken)
            .GetRunResult().Results.Single();
    }

    private static CSharpCompilation Edit(CSharpCompilation compilation, TestCompilation test, string? before, string after)
    {
        if (before is null)
        {
            return compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(after, test.ParseOptions, cancellationToken: TestContext.Current.CancellationToken));
        }

        if (before.Length == 0)
        {
            return compilation;
        }

        Assert.Contains(before, test.Source, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], (test with { Source = test.Source.Replace(before, after, StringComparison.Ordinal) }).Create().SyntaxTrees[0]);
    }

    private static (object Value, IncrementalStepRunReason Reason) FromInput(IncrementalGeneratorRunStep step)
    {
        var (source, index) = step.Inputs.Single();
        return (source.Outputs[index].Value, step.Outputs.Single().Reason);
    }

    private static string Describe(IEnumerable<(object Value, IncrementalStepRunReason Reason)> outputs) => string.Join(
        ", ", outputs.Where(static output => output.Value is not null).Select(static output => $"{Name(output.Value)}: {output.Reason}").Order(StringComparer.Ordinal));

    private static string Name(object value) => value switch
    {
        ToolModel tool => Name(tool.Primitive),
        ResourceModel resource => Name(resource.Primitive),
        PromptModel prompt => Name(prompt.Primitive),
        PrimitiveModel primitive => primitive.ClassName.Split('_')[0],
        ValueTuple<ToolModel, EquatableArray<string>> tool => Name(tool.Item1),
        ValueTuple<ResourceModel, EquatableArray<string>> resource => Name(resource.Item1),
        ValueTuple<PromptModel, EquatableArray<string>> prompt => Name(prompt.Item1),
        ValueTuple<ShapeModel, EquatableArray<string>> shape => shape.Item1.Definition.JsonClass.Replace("Json", "", StringComparison.Ordinal),
        CatalogModel => "Catalog",
        _ => value.ToString()!,
    };
}
