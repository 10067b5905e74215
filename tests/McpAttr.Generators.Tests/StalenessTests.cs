using System.Text.RegularExpressions;

namespace McpAttr.Generators.Tests;

/// <summary>However a project is edited, what is written is what a generator writes that sees the project for the first time.</summary>
public sealed class StalenessTests
{
    private const int Edits = 60;

    /// <summary>The files of a project, each with the texts that it may have.</summary>
    private static readonly (string Path, string?[] Texts)[] Files =
    [
        ("Tools.cs",
        [
            """
            using System.Collections.Generic;
            using System.ComponentModel.DataAnnotations;
            using McpAttr;
            using Shop.Data;
            using Local = Shop.Data.Line;

            namespace Shop;

            internal static partial class Tools
            {
                [McpTool] internal static Order Take(Order order, [Range(Limits.Least, Limits.Most)] int count = Limits.Usual) => order;
                [McpTool] internal static void Aliased(Local line, Everywhere everywhere, List<Dictionary<string, Box<Line>.Inner>> boxes) { }
                [McpTool] internal static Shape Draw(Shape shape, [McpPattern("Sku", Type = typeof(Patterns))] string sku) => shape;
                [McpPrompt] internal static string Ask([McpComplete("Words")] string word, Mood mood = Mood.Sad) => word;
                [McpResource("orders://{id}")] internal static Derived Read(string id) => null!;
            }
            """,
        ]),
        ("ToolsPart.cs",
        [
            null,
            "namespace Shop; internal static partial class Tools { internal static string[] Words(string text) => []; }",
            "namespace Shop; internal static partial class Tools { internal static System.Collections.Generic.List<string> Words(string text, Mood mood) => []; }",
            "namespace Shop; [McpAttr.McpFilter<Audit>] internal static partial class Tools { internal static string[] Words(string text) => []; }",
            "namespace Shop; internal static partial class Tools { [McpAttr.McpTool] internal static string[] Words(string text) => []; }",
            "namespace Shop; internal static partial class Tools { internal static string[] Words(string text) => []; internal sealed record Order(int OfTools); }",
        ]),
        ("Audit.cs",
        [
            null,
            "namespace Shop; internal sealed class Audit : McpAttr.IMcpFilter<McpAttr.McpToolInvocation> { public System.Threading.Tasks.ValueTask InvokeAsync(McpAttr.McpToolInvocation call, McpAttr.McpNext next) => next.InvokeAsync(); }",
            "namespace Shop; internal sealed class Audit(Clock clock) : McpAttr.IMcpFilter<McpAttr.McpToolInvocation> { public System.Threading.Tasks.ValueTask InvokeAsync(McpAttr.McpToolInvocation call, McpAttr.McpNext next) => next.InvokeAsync(); }",
        ]),
        ("Order.cs",
        [
            """
            namespace Shop.Data;
            /// <summary>An order.</summary>
            internal sealed partial record Order(string Id, Line[] Lines, Mood? Mood = null) : Thing;
            """,
            """
            namespace Shop.Data;
            /// <summary>Another order.</summary>
            /// <param name="Id">Which one.</param>
            internal sealed partial record Order(string Id, Line[] Lines, Mood? Mood = Shop.Mood.Sad) : Thing;
            """,
            """
            #nullable disable
            namespace Shop.Data { internal sealed partial record Order(string Id, Line[] Lines, Mood? Mood = null) : Thing; }
            """,
            "namespace Shop.Data { internal sealed partial record Order(string Id, Line[] Lines) { [System.Obsolete] public int Old { get; set; } } }",
            "namespace Shop.Data { internal sealed partial record Order(string Id, ",
        ]),
        ("OrderPart.cs",
        [
            null,
            "namespace Shop.Data; internal sealed partial record Order { /// <summary>What is said of it.</summary>\n public string? Note { get; init; } }",
            "using Note = System.Int32; namespace Shop.Data; internal sealed partial record Order { public Note Note { get; init; } }",
            "using Note = System.Int64; namespace Shop.Data; internal sealed partial record Order { public Note Note { get; init; } }",
            "using static Shop.Limits; namespace Shop.Data; internal sealed partial record Order { [System.ComponentModel.DataAnnotations.Range(Least, Most)] public int Note { get; init; } }",
            "namespace Shop.Data; internal sealed partial record Order { [JsonPropertyName(\"note\")] public Deep Note { get; init; } }",
        ]),
        ("Line.cs",
        [
            "namespace Shop.Data { internal sealed record Line(string Article, int Quantity); internal abstract record Thing; }",
            "namespace Shop.Data { internal sealed record Line(string Article, long Quantity); internal abstract record Thing { public int Inherited { get; set; } } }",
            "namespace Shop.Data { internal sealed record Line(string Article, Deep Quantity); internal abstract record Thing { public Line? Inherited { get; set; } internal sealed record Mood(int Hidden); } }",
            "namespace Shop.Data { using Article = System.Guid; internal sealed record Line(Article Article); } namespace Shop.Data { internal abstract record Thing; }",
            "namespace Shop.Data { using Article = System.Guid; internal abstract record Thing; } namespace Shop.Data { internal sealed record Line(Article Article); }",
            "namespace Shop.Data { file sealed record Line(string Article); internal abstract record Thing; }",
        ]),
        ("Deep.cs",
        [
            "namespace Shop.Data; internal readonly record struct Deep(Mood Mood, System.Uri Link);",
            "namespace Shop.Data; internal readonly record struct Deep(Mood Mood, Uri Link);",
            "namespace Shop; internal readonly record struct Deep(int Of, int Shop);",
            "namespace Shop { namespace Data { internal readonly record struct Deep(int Of, int Data); } internal readonly record struct Deep(int Of, int Shop); }",
        ]),
        ("Mood.cs",
        [
            "namespace Shop; internal enum Mood { Happy, Sad }",
            "namespace Shop; internal enum Mood { Sad, [System.Text.Json.Serialization.JsonStringEnumMemberName(\"cross\")] Cross }",
            "namespace Shop; [System.Flags] internal enum Mood { Happy = 1, Sad = 2 }",
        ]),
        ("Limits.cs",
        [
            "namespace Shop; internal static class Limits { internal const int Least = 1, Most = 9, Usual = Defaults.Usual; }",
            "namespace Shop; internal static class Limits { internal const int Least = 2, Most = 9, Usual = 3; }",
            "namespace Shop; internal static class Limits { internal const int Least = 2, Most = Least + Defaults.Usual, Usual = 3; internal static int F() { return 1; } }",
            "namespace Shop; internal static class Limits { internal const int Least = 2, Most = Least + Defaults.Usual, Usual = 3; internal static int F() { return 2; } }",
        ]),
        ("Defaults.cs",
        [
            "internal static class Defaults { internal const int Usual = 5; }",
            "internal static class Defaults { internal const int Usual = 6; } namespace Shop.Data.More { }",
            "namespace Shop { internal static class Defaults { internal const int Usual = 7; } }",
        ]),
        ("Box.cs",
        [
            "namespace Shop; internal static class Box<T> { internal sealed record Inner(T Value); }",
            "namespace Shop; internal static class Box<T> { internal sealed record Inner(T? Value, int More = 0); }",
            "namespace Shop; internal static class Box<T> { internal abstract record Root(T Value); internal sealed record Inner(T Value) : Root(Value); private sealed record Deep(int Private); }",
        ]),
        ("Shapes.cs",
        [
            "using System.Text.Json.Serialization; namespace Shop; [JsonDerivedType(typeof(Circle), \"circle\")] internal abstract record Shape(int X);",
            "using System.Text.Json.Serialization; namespace Shop; [JsonDerivedType(typeof(Circle), \"circle\"), JsonDerivedType(typeof(Derived), \"derived\")] internal abstract record Shape(int X, int Y);",
            "namespace Shop; internal record Shape(int X);",
        ]),
        ("Circle.cs",
        [
            "namespace Shop; internal record Circle(int X, double Radius) : Shape(X); internal sealed record Derived(int X) : Circle(X, 0);",
            "namespace Shop; internal record Circle(int X, float Radius) : Shape(X); internal sealed record Derived(int X) : Circle(X, 0) { public Mood Mood { get; set; } }",
            "namespace Shop; internal record Circle(int X, [System.ComponentModel.Description(\"How far.\")] double Radius) : Shape(X, 0); internal sealed record Derived(int X) : Shape(X, 0);",
        ]),
        ("Patterns.cs",
        [
            "using System.Text.RegularExpressions; namespace Shop; internal static partial class Patterns { [GeneratedRegex(\"^[a-z]$\")] internal static partial Regex Sku(); }",
            "using System.Text.RegularExpressions; namespace Shop; internal static partial class Patterns { [GeneratedRegex(\"^[A-Z]$\")] internal static partial Regex Sku(); }",
            "using System.Text.RegularExpressions; namespace Shop; internal static partial class Patterns { internal static Regex Sku() => null!; }",
        ]),
        ("Usings.cs",
        [
            "global using Everywhere = Shop.Data.Line;",
            "global using Everywhere = Shop.Mood; global using System.Text.Json.Serialization;",
            "global using System; global using Everywhere = System.Collections.Generic.List<Shop.Data.Line>;",
        ]),
        ("Assembly.cs",
        [
            null,
            "[assembly: McpAttr.McpServer(SchemaProfile = McpAttr.McpSchemaProfile.Full)]",
            "[assembly: McpAttr.McpServer(Name = Shop.Limits.Name)]",
            "[assembly: McpAttr.McpFilter<Shop.Audit>]",
        ]),
        ("Shadows.cs",
        [
            null,
            "namespace Shop { internal sealed record Order(int Nearer); }",
            "internal sealed record Line(int Global);",
            "namespace Shop { internal sealed class RangeAttribute(int a, int b) : System.Attribute { public int C => a + b; } }",
            "namespace Shop.Data { internal sealed class Uri; }",
            "namespace Shop { namespace System { internal sealed class Guid; } }",
            "namespace Shop { internal sealed record List<T>(T Item); }",
            "namespace System.ComponentModel.DataAnnotations { internal sealed class RangeAttribute(int a, int b) : System.Attribute { public int C => a + b; } }",
            "namespace Shop.Order { internal sealed class Any; }",
            "#if DEBUG\ninternal sealed record Line(int Debug);\n#else\ninternal sealed record Line(int Release);\n#endif",
            "#define DEBUG\n#if DEBUG\ninternal sealed record Line(int Debug);\n#else\ninternal sealed record Line(int Release);\n#endif",
            "namespace Shop.Data; internal sealed partial record Order { /// <summary>What is said of it.</summary>\n public string? Note { get; init; } }",
            "[McpAttr.McpTool] internal static void Stray(Shop.Data.Order order) { }",
        ]),
        ("Unrelated.cs", [null, "internal static class Unrelated { internal static int F() => 1; }", "internal static class Unrelated { internal static int F() => 2; }"]),
    ];

    public static TheoryData<string, int> EveryEdit { get; } =
        new(Files.SelectMany(static file => Enumerable.Range(1, file.Texts.Length - 1).Select(text => (file.Path, text))));

    [Theory]
    [MemberData(nameof(EveryEdit))]
    public void After_an_edit_of_one_file_nothing_is_left_of_what_was(string path, int text)
    {
        var texts = Files.Single(file => file.Path == path).Texts;
        var project = new EditedProject(Files.Select(static file => (file.Path, file.Texts[0] ?? "")));
        var before = project.Generate();
        project.Write(path, texts[text]!);

        Assert.Equal(project.GenerateAnew(), project.Generate());

        // And back again: what was known of the file before must not have been mixed up with what came.
        project.Write(path, texts[0] ?? "");
        Assert.Equal(before, project.Generate());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void After_any_edits_nothing_is_left_of_what_was(int seed)
    {
        var random = new Random(seed);
        var project = new EditedProject(Files.Select(static file => (file.Path, file.Texts[0] ?? "")));
        var before = "";
        var changes = 0;
        for (var edit = 0; edit < Edits; edit++)
        {
            var (path, texts) = Files[random.Next(Files.Length)];

            // Mostly something that compiles, or hardly a tool would be left.
            var text = texts[random.Next(2) == 0 ? 0 : random.Next(texts.Length)] ?? "";
            project.Write(path, text.Length > 0 && random.Next(6) == 0 ? Typed(text, random) : text);
            var output = project.GenerateFromWhatIsKnown();
            changes += output == before ? 0 : 1;
            before = output;

            Assert.Equal(project.GenerateAnew(), output);
        }

        Assert.True(changes > Edits / 5, $"Only {changes} of {Edits} edits changed something.");
    }

    // A name is another one, which exists or not, or the file ends where somebody is typing.
    private static string Typed(string text, Random random)
    {
        if (random.Next(3) == 0)
        {
            return text[..random.Next(text.Length)];
        }

        string[] names = ["Order", "Line", "Deep", "Mood", "Limits", "Box", "Shape", "Circle", "Derived", "Thing", "Data", "Shop", "Audit", "Id", "int"];
        var places = Regex.Matches(text, @"\b[A-Z]\w+\b");
        var place = places[random.Next(places.Count)];
        return text[..place.Index] + names[random.Next(names.Length)] + text[(place.Index + place.Length)..];
    }
}
