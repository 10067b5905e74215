using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using McpAttr.TestKit;

namespace McpAttr.Generators.Tests;

/// <summary>Names and nestings that nobody should write and somebody does: what is generated compiles without a warning.</summary>
public sealed class HostileSourceTests
{
    /// <summary>Keywords, escapes and letters beyond ASCII in every place that has a name.</summary>
    private const string Identifiers =
        """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.RegularExpressions;
        using System.Threading.Tasks;
        using McpAttr;

        #pragma warning disable CS8981 // Names in small letters may become keywords: some are.

        namespace @namespace.Größe.@int;

        internal enum @enum { @class, @int, Größe, \u0041b, __arglist_, @record }

        [Flags] internal enum @checked { @true = 1, @false = 2 }

        [JsonPolymorphic(TypeDiscriminatorPropertyName = "\"$*/")]
        [JsonDerivedType(typeof(@struct), "*/ \\ \" {0} \n"), JsonDerivedType(typeof(Größe), "größe 😀")]
        internal abstract record @base(int @int);

        internal sealed record @struct(int @int, Dictionary<@enum, @base[]> @event) : @base(@int);

        internal sealed record Größe(int @int, [property: AllowedValues("ä", "\"", "\\", "{0}", "*/", "\n\0\u2028")] string @string, @checked @checked = @checked.@true | @checked.@false) : @base(@int)
        {
            [JsonPropertyName("a\"b\\c {d} 😀")] public required @enum @required { get; init; }
            [JsonExtensionData] public Dictionary<string, JsonElement> @this { get; set; } = new Dictionary<string, JsonElement>();
            public (int @int, List<@enum> 値) @while { get; init; }
        }

        /// <summary>A "form" of {braces} and */ ends.</summary>
        [McpForm] internal sealed record @form(string @string, @enum @enum = @enum.@class, [property: StringLength(5)] string @new = "\"");

        internal sealed class @abstract(IServiceProvider @this) : IMcpFilter<McpToolInvocation>
        {
            public ValueTask InvokeAsync(McpToolInvocation call, McpNext next)
            {
                @this.GetService(typeof(object));
                return next.InvokeAsync();
            }
        }

        [McpFilter<@abstract>]
        internal static class @static
        {
            /// <summary>Returns */ "quotes" {0} \u0000 and ``` fences.</summary>
            [McpTool] internal static @base @return(Dictionary<@enum, @base> @params, [Range(1, 5)] int @in, [McpPattern(nameof(@pattern))] string @out, @enum[] @ref, @checked @checked, @enum @default = @enum.@int) => null!;
            [McpTool(Name = "ask")] internal static Task<string> @await([McpElicit("\"Who\" {are} \\ you?")] McpElicitResult<@form> @is, McpContext @context, string @yield) => Task.FromResult("");
            [McpTool] internal static List<(int @int, Größe? @lock)?> @lock([McpSchema("{ \"type\": \"string\", \"pattern\": \"*/\\n\" }")] JsonElement @var, HashSet<@enum> @dynamic, [DeniedValues(@enum.@class)] @enum @nameof) => [];
            [McpResource("groesse://{int}/{\u0061b}", Name = "groesse")] internal static string Größe(int @int, string \u0061b) => "";
            [McpPrompt(Title = "\"")] internal static string @try([McpComplete(nameof(@catch))] string @object, @enum @finally) => "";
            internal static IEnumerable<string> @catch(string @text, @enum @finally) => [];
            internal static Regex @pattern() => new("a");
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp13, NullableContextOptions.Enable, DocumentationMode.None)]
    [InlineData(LanguageVersion.CSharp13, NullableContextOptions.Disable, DocumentationMode.Diagnose)]
    [InlineData(LanguageVersion.Preview, NullableContextOptions.Enable, DocumentationMode.Parse)]
    public void Keywords_escapes_and_foreign_letters_in_every_place_that_has_a_name(LanguageVersion version, NullableContextOptions nullable, DocumentationMode documentation)
    {
        // Annotations mean something where they are on alone.
        var source = nullable == NullableContextOptions.Enable ? Identifiers : Identifiers.Replace("?", "", StringComparison.Ordinal).Replace("null!", "null", StringComparison.Ordinal);
        var files = VerifyGenerator.Run(new TestCompilation { Source = source, LanguageVersion = version, Nullable = nullable, Documentation = documentation, CheckOverflow = true });

        Assert.Equal((3, 1, 1), (files.Matching("Tools/").Count(), files.Matching("Resources/").Count(), files.Matching("Prompts/").Count()));
        Assert.Single(files.Matching("Forms/"));
    }

    [Fact]
    public void Namespaces_classes_and_methods_that_are_named_as_ours_are()
    {
        var files = VerifyGenerator.Run(
            """
            using System.Collections.Generic;

            namespace McpAttr.Generated
            {
                internal sealed record Catalog(int Run, Dictionary<string, Catalog> Tools);

                internal static class Run
                {
                    [McpTool] internal static Catalog Catalog(Catalog catalog, McpCall McpCall, int call, int json, int seen, int arguments, int result, int target) => catalog;
                }

                internal sealed record McpCall(int McpTool, string McpJsonReader);
            }

            namespace App
            {
                internal sealed class Catalog
                {
                    [McpAttr.McpTool(Name = "run")] internal static void Run(McpTool tool, Utf8JsonWriter writer, Task<int> task) { }
                    [McpAttr.McpTool(Name = "invoke")] internal void Invoke(string value) { }
                    [McpAttr.McpPrompt] internal static string Name(string descriptor) => descriptor;
                }

                internal sealed record McpTool(string Descriptor);
                internal sealed record Utf8JsonWriter(int X);
                internal sealed record Task<T>(T Result);
            }
            """);

        Assert.Equal(3, files.Names.Count(static name => name.StartsWith("Tools/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Generics_within_generics_within_tuples() => Assert.Single(VerifyGenerator.Run(
        """
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using McpAttr;

        internal static class Outer<T>
        {
            internal static class Middle<TMiddle>
            {
                internal sealed record Inner<TInner>(T First, TMiddle? Second, ImmutableArray<TInner> Third, Outer<TInner>.Middle<T[]>.Leaf? Leaf);
                internal readonly record struct Leaf(T Value, TMiddle Other);
            }
        }

        internal static class Tools
        {
            [McpTool] internal static Dictionary<string, List<Dictionary<System.Guid, (int A, Outer<List<int?>>.Middle<string?[]>.Inner<Outer<bool>.Middle<char>.Leaf>[] B)?>>?> Turn(
                Outer<Dictionary<string, Outer<int>.Middle<int?>.Leaf>>.Middle<List<List<List<string>>>>.Inner<(Outer<long>.Middle<double>.Leaf? Left, IReadOnlySet<string> Right)> value) => [];
        }
        """).Matching("Tools/"));

    [Fact]
    public void A_class_and_its_types_in_several_files()
    {
        var test = new TestCompilation { Source = "using McpAttr; namespace App; internal static partial class Tools { [McpTool] internal static Data Take(Data data, Mode mode) => data; }" };
        var compilation = test.Create().AddSyntaxTrees(
            Parse("namespace App; [McpAttr.McpLimits(ConcurrentCalls = 1)] internal static partial class Tools { [McpAttr.McpTool(Name = \"take2\")] internal static void Take(Mode mode) { } }"),
            Parse("namespace App; /// <summary>Data.</summary>\ninternal sealed partial record Data(int X) { public partial string Name { get; set; } }"),
            Parse("namespace App; internal sealed partial record Data { /// <summary>Its name.</summary>\npublic partial string Name { get => \"\"; set { } } public Part? Next { get; init; } internal sealed partial record Part(Data? Data); }"),
            Parse("namespace App; internal enum Mode { On }"));
        var driver = VerifyGenerator.Driver(test).RunGeneratorsAndUpdateCompilation(compilation, out var output, out var reported, TestContext.Current.CancellationToken);

        Assert.Empty(reported);
        Assert.Empty(output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.Equal(2, GeneratedFiles.Of(driver).Matching("Tools/").Count());

        SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, test.ParseOptions, cancellationToken: TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Errors_elsewhere_take_away_only_what_they_touch()
    {
        var test = new TestCompilation
        {
            Source =
                """
                using System.Collections.Generic;
                using McpAttr;

                internal static class Tools
                {
                    [McpTool] internal static Good Take(Good good) => good;
                    [McpTool] internal static void Lost(Missing missing) { }
                    [McpTool] internal static void Half(Good good, ) { }
                    [McpTool] internal static Good Twice(Good good) => good
                    [McpTool(Name = Nowhere.Name)] internal static void Named() { }
                    [McpTool, McpFilter<Missing>] internal static void Filtered() { }
                    [McpTool] internal static void Base(Child child) { }
                    [McpTool] internal static List<Local> Hidden(Local local) => null!;
                }

                internal sealed record Good(int X);
                file sealed record Local(int X);
                internal sealed class Child : Missing { public int X { get; set; } }
                internal class Round : Round { [McpTool] internal static void Turn() { } }
                internal class { [McpTool] internal static void Nameless() { } }
                [McpTool] internal static void Stray() { }
                namespace { [McpTool] void Lost() { } }
                """,
        };
        var result = VerifyGenerator.Driver(test).RunGenerators(test.Create(), TestContext.Current.CancellationToken).GetRunResult();

        Assert.Null(result.Results.Single().Exception);
        Assert.Empty(result.Diagnostics);
        Assert.DoesNotContain(result.Results.Single().GeneratedSources, static file => file.SourceText.ToString().Contains("Local", StringComparison.Ordinal));
        Assert.Contains("Tools/Tools_Take.g.cs", result.Results.Single().GeneratedSources.Select(static file => file.HintName));
    }
}
