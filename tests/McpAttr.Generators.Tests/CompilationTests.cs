using McpAttr.TestKit;

namespace McpAttr.Generators.Tests;

public sealed class CompilationTests
{
    [Fact]
    public void What_is_broken_is_skipped_and_the_rest_is_generated() => Assert.Equal(
        ["Catalog.g.cs", "Tools/Tools_Good.g.cs", "Types/PointJson.g.cs"],
        VerifyGenerator.Run(
            """
            using System.Collections.Generic;
            using McpAttr;

            internal sealed record Point(int X);
            internal sealed record Growing<T>(T Value, Growing<List<T>>? Next);

            internal static class Tools
            {
                [McpTool] internal static Point Good(Point point) => point;
                [McpTool] private static void Hidden() { }
                [McpTool] internal static void Generic<T>(T value) { }
                [McpTool] internal static void ByReference(ref int value) { }
                [McpTool] internal static void Anything(object value) { }
                [McpTool] internal static Dictionary<object, int> Map() => [];
                [McpTool] internal static Growing<int> Endless(Growing<int> node) => node;
                [McpTool(Name = "not a name")] internal static void Name() { }
                internal static void Use() => Hidden();
            }
            """).Names.Order(StringComparer.Ordinal));

    [Fact]
    public void Code_that_is_being_typed_does_not_stop_the_generator()
    {
        foreach (var source in UnfinishedSources.All())
        {
            var test = new TestCompilation { Source = source };
            var result = VerifyGenerator.Driver(test).RunGenerators(test.Create(), TestContext.Current.CancellationToken).GetRunResult();

            Assert.Null(result.Results.Single().Exception);
            Assert.Empty(result.Diagnostics);
        }
    }

    [Fact]
    public void Tools_of_a_library_are_included_by_name()
    {
        var library = new TestCompilation
        {
            AssemblyName = "My.Lib",
            Source = "public static class LibTools { [McpAttr.McpTool] public static void Help() { } }",
        };
        VerifyGenerator.Driver(library).RunGeneratorsAndUpdateCompilation(library.Create(), out var output, out _, TestContext.Current.CancellationToken);

        VerifyGenerator.Run(new TestCompilation
        {
            Source =
                """
                [assembly: McpAttr.McpToolsFrom(typeof(LibTools))]

                internal static class Tools { [McpAttr.McpTool] internal static void Own() { } }
                """,
            AdditionalReferences = [output.ToMetadataReference()],
        }).MatchSnapshot();
    }
}
