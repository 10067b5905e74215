using System.Reflection;
using McpAttr.TestKit;

namespace McpAttr.Generators.Tests;

public sealed class TypeTests
{
    private const string InitOnly =
        """
        using System.Collections.Generic;
        using McpAttr;

        public class Page<T> where T : class
        {
            public T? First { get; init; }
            public List<T> Items { get; init; } = [];
            public int Size { get; init; } = 20;
        }

        public sealed class Query : Page<string>
        {
            public string Text { get; init; } = "*";
        }

        public struct Window
        {
            public Window() { }
            public int Size { get; init; } = 3;
        }

        internal static class Searches
        {
            [McpTool] internal static string Search(Query query, Page<Query> page, Window window) => query.Text;
        }
        """;

    [Fact]
    public void Objects_as_arguments() => VerifyGenerator.Run(
        """
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using McpAttr;

        /// <summary>What to look for.</summary>
        public sealed class Query
        {
            /// <summary>The words.</summary>
            public required string Text { get; init; }

            public required string? Language { get; init; }

            /// <summary>How many.</summary>
            [Range(1, 100)]
            public int Limit { get; set; } = 10;

            [JsonPropertyName("from"), Description("Where to start.")]
            public int Offset { get; set; }

            public Order Order { get; init; } = new(Direction.Down);

            [JsonIgnore]
            public string Secret { get; set; } = "";

            public string Shown => Text;

            public string Hidden { get; private set; } = "";
        }

        /// <param name="Direction">Which way.</param>
        /// <param name="By">The key.</param>
        public sealed record Order(Direction Direction, [property: JsonPropertyName("key")] string By = "name", [Range(0.5, 1)] double Weight = 1);

        /// <summary>A direction.</summary>
        public enum Direction
        {
            /// <summary>From small to large.</summary>
            [JsonStringEnumMemberName("up")]
            Up,

            Down,
            Downwards = Down,
        }

        public readonly record struct Box(int Width, int Height);

        public struct Margin
        {
            public int Left { get; set; }
            public int? Right { get; set; }
        }

        public sealed class Chosen
        {
            public Chosen() { }
            [JsonConstructor] public Chosen(int a, [McpArgument(Name = "b c")] string b) { A = a; }
            public int A { get; }
        }

        internal static class Searches
        {
            [McpTool]
            internal static Query Search(Query query, Box box, Margin? margin, Chosen chosen) => query;
        }
        """).MatchSnapshot();

    [Fact]
    public void Generic_and_nested_types() => VerifyGenerator.Run(
        """
        using System.Collections.Generic;
        using McpAttr;

        namespace App.Data
        {
            public static class Outer
            {
                public sealed record Inner(int Value);
            }

            public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

            public sealed record Pair<TLeft, TRight>(TLeft Left, TRight Right);
        }

        internal static class Tools
        {
            [McpTool] internal static App.Data.Page<App.Data.Outer.Inner> Inners() => new([], null);
            [McpTool] internal static App.Data.Page<string?> Texts() => new([], null);
            [McpTool] internal static App.Data.Page<string> MoreTexts() => new([], null);
            [McpTool] internal static App.Data.Pair<App.Data.Page<int>, int[]?> Pairs() => new(new([], null), null);
        }
        """).MatchSnapshot();

    [Fact]
    public void Init_only_properties_keep_their_initial_values() => VerifyGenerator.Run(InitOnly).MatchSnapshot();

    [Fact]
    public void Accessors_set_init_only_properties()
    {
        var test = new TestCompilation { Source = InitOnly };
        VerifyGenerator.Driver(test).RunGeneratorsAndUpdateCompilation(test.Create(), out var output, out _, TestContext.Current.CancellationToken);
        using var bytes = new MemoryStream();
        Assert.True(output.Emit(bytes, cancellationToken: TestContext.Current.CancellationToken).Success);
        var assembly = Assembly.Load(bytes.ToArray());
        var query = Activator.CreateInstance(assembly.GetType("Query")!)!;
        var json = assembly.GetType("McpAttr.Generated.App.QueryJson")!;

        json.GetMethod("SetText", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, [query, "found"]);
        json.GetNestedType("FirstAccessor`1", BindingFlags.NonPublic)!.MakeGenericType(typeof(string)).GetMethod("Set")!.Invoke(null, [query, "first"]);
        json.GetNestedType("SizeAccessor`1", BindingFlags.NonPublic)!.MakeGenericType(typeof(string)).GetMethod("Set")!.Invoke(null, [query, 7]);

        Assert.Equal("found", query.GetType().GetProperty("Text")!.GetValue(query));
        Assert.Equal("first", query.GetType().GetProperty("First")!.GetValue(query));
        Assert.Equal(7, query.GetType().GetProperty("Size")!.GetValue(query));
    }

    [Fact]
    public void Results_leave_out_what_is_null() => VerifyGenerator.Run(
        """
        using System;
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        using McpAttr;

        public class Animal
        {
            public string Name { get; } = "";
            public virtual int Legs => 4;
        }

        public sealed class Bird : Animal
        {
            public override int Legs => 2;
            public Uri? Picture { get; set; }
            public DateTime Seen { get; set; }
            public DateOnly? Hatched { get; set; }
            public List<Guid>? Rings { get; set; }
            public Bird2? Mate { get; set; }
            public char Initial { get; set; }
            public bool? Sings { get; set; }
            public string? @class { get; set; }
            [JsonPropertyName("odd \"name\"")] public decimal? Json { get; set; }
            public string? Value { get; set; }
            public int this[int index] => index;
            public static int Count => 1;
            internal int Hidden => 1;
            public string SetOnly { set { } }
        }

        public sealed record Bird2;

        internal static class Birds
        {
            [McpTool] internal static Bird Find() => new();
        }
        """).MatchSnapshot();
}
