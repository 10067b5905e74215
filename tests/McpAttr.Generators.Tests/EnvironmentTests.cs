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

            [System.Flags] internal enum Access { Read = 1, Write = 2 }

            [System.Text.Json.Serialization.JsonDerivedType(typeof(Circle), "circle")]
            [System.Text.Json.Serialization.JsonDerivedType(typeof(Group), "group")]
            internal abstract record Shape;

            internal sealed record Circle(double Radius, string Name) : Shape;

            internal sealed record Group(List<Shape> Shapes) : Shape;

            internal sealed record Tree(string Name, Dictionary<string, Tree> Trees);

            [System.Text.Json.Serialization.JsonUnmappedMemberHandling(System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow)]
            internal sealed class Open
            {
                [System.Text.Json.Serialization.JsonInclude] public int Kept { get; private set; }
                [System.Text.Json.Serialization.JsonExtensionData] public Dictionary<string, System.Text.Json.JsonElement> More { get; set; } = new Dictionary<string, System.Text.Json.JsonElement>();
                [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)] public int Count { get; set; }
            }

            internal static class Tools
            {
                [McpTool] internal static Point Move(Point point, string text, string other = null, int count = 3) => point;
                [McpTool] internal static List<Point> All(Point[] points, IEnumerable<string> names) => new List<Point>();
                [McpTool] internal static (int Low, string Name) Range([McpSecret] string key) => default;
                [McpTool] internal static Dictionary<Mood, Shape> Shapes(HashSet<Shape> shapes, (int Low, List<string> Names) pair, System.TimeSpan span, byte[] bytes, Access access = Access.Read | Access.Write) => new Dictionary<Mood, Shape>();
                [McpTool] internal static System.Collections.Immutable.ImmutableArray<Tree> Trees(Tree tree, System.Text.Json.JsonElement any, [McpSchema("{}")] System.Text.Json.Nodes.JsonNode node) => default;
                [McpTool] internal static IAsyncEnumerable<Open> Opens(Open open) => throw new System.NotSupportedException();
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
        internal sealed class Dictionary<T, TOther>;
        internal sealed class EqualityComparer<T>;
        internal sealed class JsonElement;
        internal sealed class McpJsonWriterExtensions;
        internal sealed class UnsafeAccessorAttribute;
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
                [global::McpAttr.McpTool] internal global::System.Collections.Generic.Dictionary<string, Shape> Shapes(Shape shape, global::System.TimeSpan span, global::System.Collections.Frozen.FrozenSet<int> set, Access access) => [];
                [global::McpAttr.McpTool] internal global::System.Collections.Generic.IAsyncEnumerable<global::System.Text.Json.JsonElement> Raw(global::System.Text.Json.JsonElement any) => throw new global::System.NotSupportedException();
                public global::System.Threading.Tasks.ValueTask DisposeAsync() => default;
            }
            internal sealed record Numbers(Level Level);
            [global::System.Flags] internal enum Access { Read = 1 }
            [global::System.Text.Json.Serialization.JsonDerivedType(typeof(Circle), "circle")]
            internal abstract record Shape { public int Size { get; init; } }
            internal sealed record Circle(double CircleCase) : Shape
            {
                [global::System.Text.Json.Serialization.JsonExtensionData] public global::System.Collections.Generic.IDictionary<string, global::System.Text.Json.JsonElement>? Others { get; init; }
                [global::System.Text.Json.Serialization.JsonIgnore(Condition = global::System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)] public int Known { get; set; }
            }
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
                    [McpAttr.McpTool] internal static (@union @if, int @base) @do((@union @if, int @base) @as, global::System.Collections.Generic.Dictionary<@enum, @union> @is) => @as;
                }

                internal sealed class @struct { public string? @this { get; set; } public required int @base { get; init; } public int @new { get; init; } }

                internal enum @enum { @else }

                [System.Text.Json.Serialization.JsonPolymorphic(TypeDiscriminatorPropertyName = "class"), System.Text.Json.Serialization.JsonDerivedType(typeof(@case), "\"new\" \\ \u2028")]
                internal abstract class @union { public string? @event { get; init; } }

                internal sealed class @case : @union
                {
                    public int @known { get; set; }
                    public int @others { get; set; }
                    [System.Text.Json.Serialization.JsonExtensionData] public System.Collections.Generic.Dictionary<string, System.Text.Json.JsonElement>? @default { get; init; }
                }
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

    [Fact]
    public void Partial_types_nested_generics_and_names_like_ours() => VerifyGenerator.Run(
        """
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        using McpAttr;

        internal static partial class Outer<T>
        {
            internal sealed partial record Inner<TInner>(T Value, TInner? Other);

            [JsonDerivedType(typeof(Outer<int>.Case), "case")]
            internal abstract record Json(int Read);

            internal sealed record Case(int Read, int Write, Outer<T>.Json? Next) : Outer<int>.Json(Read);
        }

        internal static partial class Outer<T>
        {
            internal sealed partial record Inner<TInner> { public List<Inner<TInner>> Größe { get; init; } = []; }
        }

        internal sealed record Größe(Dictionary<string, Größe> 値, HashSet<Outer<string>.Inner<int[]>> Item);

        internal static class Tools
        {
            [McpTool] internal static Größe Take(Größe json, Outer<int>.Json value, Outer<int>.Inner<Größe?> seen) => json;
            [McpTool(Name = "take2")] internal static Outer<int>.Json Take(Outer<int>.Json call) => call;
        }
        """);

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
