using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using McpAttr.TestKit;

namespace McpAttr.Generators.Tests;

/// <summary>The generated code compiles without a warning in whatever project it lands.</summary>
public sealed class EnvironmentTests
{
    private const string Everything =
        """
        using System.Collections.Generic;
        using McpAttr;

        namespace App
        {
            internal enum Mood { Happy, Sad }

            internal sealed record Point(int X, int? Y, string Name, List<string> Tags, Mood Mood)
            {
                public string Note { get; init; } = "";
                public int Size { get; set; } = 1;
            }

            internal static class Tools
            {
                [McpTool] internal static Point Move(Point point, string text, string other = null, int count = 3) => point;
                [McpTool] internal static List<Point> All(Point[] points, IEnumerable<string> names) => new List<Point>();
                [McpTool] internal static (int Low, string Name) Range([McpSecret] string key) => default;
                [McpResource("app://{id}{?mood}", CacheSeconds = 60)] internal static byte[] Read(int id, Mood mood = Mood.Sad) => new byte[0];
                [McpPrompt(Tags = new[] { "a" })] internal static McpPromptMessage Ask([McpComplete(nameof(Names))] string name, int? count) => new McpPromptMessage(McpRole.User, new McpText(name));
                internal static List<string> Names(string text, int? count) => new List<string>();
            }
        }
        """;

    [Fact]
    public void A_strict_project() => VerifyGenerator.Run(new TestCompilation
    {
        Source = Everything.Replace("other = null", "other = \"\"", StringComparison.Ordinal),
        Documentation = DocumentationMode.Diagnose,
        CheckOverflow = true,
    });

    [Fact]
    public void A_project_without_nullable_annotations() => VerifyGenerator.Run(new TestCompilation
    {
        Source = Everything,
        Nullable = NullableContextOptions.Disable,
    }).MatchSnapshot();

    [Fact]
    public void A_CLS_compliant_project() => VerifyGenerator.Run("[assembly: System.CLSCompliant(true)]\n" + """
        internal static class Tools { [McpAttr.McpTool] internal static uint Count() => 1; }
        """);

    [Fact]
    public void Types_and_namespaces_of_the_user_with_names_of_the_platform() => VerifyGenerator.Run(
        """
        internal sealed class Task;
        internal sealed class String;
        internal sealed class ReadOnlySpan<T>;
        internal sealed class ArgumentOutOfRangeException;
        internal sealed class McpTool;
        internal sealed class Catalog;
        internal sealed class Utf8JsonWriter;
        internal sealed class IReadOnlyList<T>;
        internal sealed class McpCompletion;
        internal sealed class McpUriReader;
        internal sealed class TimeSpan;
        internal sealed class Uri;
        namespace App.System { internal sealed class Console; }
        namespace App.McpAttr { internal sealed class Nothing; }
        namespace App
        {
            internal sealed class Later : global::System.IAsyncDisposable
            {
                [global::McpAttr.McpTool] internal Numbers Get(Level level) => new(level);
                [global::McpAttr.McpResource("app://{uri}", CacheSeconds = 1)] internal string Read(global::System.Uri uri) => uri.ToString();
                [global::McpAttr.McpPrompt] internal string Ask([global::McpAttr.McpComplete(nameof(Names))] string mcp, Level level) => mcp;
                internal string[] Names(string text) => [];
                public global::System.Threading.Tasks.ValueTask DisposeAsync() => default;
            }
            internal sealed record Numbers(Level Level);
            internal enum Level { Low }
        }
        """);

    [Fact]
    public void Keywords_as_names() => VerifyGenerator.Run(new TestCompilation
    {
        AssemblyName = "class",
        Source =
            """
            namespace @namespace.@int
            {
                internal static class @class
                {
                    [McpAttr.McpTool] internal static @struct @return(@struct @await, string @params, @enum @if = @enum.@else) => @await;
                    [McpAttr.McpPrompt] internal static string @new([McpAttr.McpComplete(nameof(@else))] string @class, [McpAttr.McpComplete(nameof(@else))] string @else_) => "";
                    internal static string[] @else(string @this, string @class = "") => [];
                }

                internal sealed class @struct { public string? @this { get; set; } public required int @base { get; init; } public int @new { get; init; } }

                internal enum @enum { @else }
            }
            """,
    });

    [Fact]
    public void Obsolete_and_experimental_members() => VerifyGenerator.Run(
        """
        using System;
        using System.Diagnostics.CodeAnalysis;
        using McpAttr;

        internal static class Tools
        {
            [McpTool, Obsolete("Use the new one.")] internal static void Old() { }
            [McpTool, Experimental("APP001")] internal static void New() { }
            [McpTool] internal static Point Move(Point point, Level level = Level.Low) => point;
        }

        internal sealed class Point { [Obsolete] public int X { get; set; } public int Y { get; set; } }

        internal enum Level { Low, [Obsolete("Never.")] High }
        """).MatchSnapshot();

    [Theory]
    [InlineData("My.App", "McpAttr.Generated.My_App")]
    [InlineData("1st-app", "McpAttr.Generated._1st_app")]
    [InlineData("my_app", "McpAttr.Generated.my_app")]
    public void Every_assembly_name_becomes_a_namespace(string assembly, string expected)
    {
        var files = VerifyGenerator.Run(new TestCompilation { AssemblyName = assembly, Source = Everything, Nullable = NullableContextOptions.Disable });

        Assert.Contains($"namespace {expected}", files["Catalog.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_only_in_case_and_overloads() => VerifyGenerator.Run(
        """
        using McpAttr;

        internal static class Tools
        {
            [McpTool] internal static void Get() { }
            [McpTool(Name = "get2")] internal static void GET() { }
            [McpTool(Name = "over1")] internal static void Over(Point point) { }
            [McpTool(Name = "over2")] internal static void Over(point point) { }
            [McpTool] internal static void PointJson() { }
        }

        internal static class A_B { [McpTool(Name = "get3")] internal static void Get() { } }

        internal sealed record Point(int X);
        #pragma warning disable CS8981
        internal sealed record point(int X);
        """).NamesMatchSnapshot();

    [Fact]
    public void More_members_than_a_word_has_bits() => VerifyGenerator.Run(
        $$"""
        using McpAttr;

        internal static class Tools
        {
            [McpTool] internal static void Take({{string.Join(", ", Enumerable.Range(0, 130).Select(static i => "int a" + i))}}) { }
        }
        """);

    [Fact]
    public void Nothing_is_generated_below_CSharp_13() => Assert.Empty(VerifyGenerator.Run(new TestCompilation
    {
        Source = "internal static class Tools { [McpAttr.McpTool] internal static void Get() { } }",
        LanguageVersion = LanguageVersion.CSharp12,
    }).Names);

    [Fact]
    public void Nothing_is_generated_without_McpAttr() => Assert.Empty(VerifyGenerator.Run(new TestCompilation
    {
        Source = "System.Console.WriteLine();",
        OutputKind = OutputKind.ConsoleApplication,
        IsMcpAttrReferenced = false,
    }).Names);

    [Fact]
    public void Nothing_is_generated_for_a_library_without_tools() => Assert.Empty(VerifyGenerator.Run("internal static class Tools;").Names);
}
