using McpAttr.Analyzers;
using McpAttr.TestKit;
using Microsoft.CodeAnalysis;
using Verify = McpAttr.CodeFixes.Tests.VerifyAnalyzer<McpAttr.Analyzers.MembersAreNotDescribedAnalyzer>;

namespace McpAttr.CodeFixes.Tests;

public sealed class DescriptionAdviceTests
{
    [Fact]
    public Task Members_of_an_argument_are_described_in_whatever_it_is_wrapped() => Verify.VerifyAnalyzerAsync(
        """
        using System.Collections.Generic;
        using System.ComponentModel;
        using McpAttr;

        /// <summary>A day.</summary>
        /// <param name="Date">When.</param>
        internal sealed record Day(string Date);
        internal sealed record Trip(string City, List<Leg> Legs);
        internal sealed record Leg([property: Description("Where from.")] string From);
        internal sealed class Node { /// <summary>It.</summary>
            public int Value { get; set; } }

        internal static class Travel
        {
            [McpTool] internal static void A(Day day, List<Day?>? days = null) { }
            [McpTool] internal static void B(Trip {|MCPA0114:trip|}) { }
            [McpTool] internal static void C(IReadOnlyList<Trip>? {|MCPA0114:trips|}, int count) { }
            [McpTool] internal static Trip D(Leg leg, McpContext context) => null!;
        }
        """);

    [Fact]
    public async Task Types_of_other_assemblies_need_an_attribute()
    {
        var library = new TestCompilation
        {
            AssemblyName = "Lib",
            Source =
                """
                /// <summary>A trip.</summary>
                /// <param name="City">Where to.</param>
                public sealed record Trip(string City);
                public sealed record Told([property: System.ComponentModel.Description("Where to.")] string City);
                """,
        }.Create();

        await Verify.VerifyAnalyzerAsync(new TestCompilation
        {
            Source = "internal static class Travel { [McpAttr.McpTool] internal static void A(Trip {|MCPA0115:trip|}, Told told) { } }",
            AdditionalReferences = [Emit(library)],
        });
    }

    [Fact]
    public Task Prompts_and_resources_are_described_too() => VerifyAnalyzer<ToolIsNotDescribedAnalyzer>.VerifyAnalyzerAsync(
        """
        using McpAttr;

        internal static class Notes
        {
            [McpPrompt] internal static string {|MCPA0100:A|}() => "";
            [McpResource("a://b")] internal static string {|MCPA0100:B|}() => "";
            /// <summary>C.</summary>
            [McpPrompt] internal static string {|MCPA0100:C|}(string c) => c;
            /// <summary>D.</summary>
            /// <param name="d">It.</param>
            [McpResource("a://{d}")] internal static string D(string d) => d;
        }
        """);

    internal static MetadataReference Emit(Compilation compilation)
    {
        using var assembly = new MemoryStream();
        Assert.Empty(compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken).Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }
}
