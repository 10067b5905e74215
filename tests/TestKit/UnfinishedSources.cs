namespace McpAttr.TestKit;

/// <summary>A source as it is while somebody types it: cut off anywhere, or with a piece missing.</summary>
internal static class UnfinishedSources
{
    private const int Step = 13;

    private const string Whole =
        """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using McpAttr;

        [assembly: McpServer(Name = "n", Version = "1", Title = "t", Instructions = "i")]
        [assembly: McpToolsFrom(typeof(Tools))]

        /// <summary>Tools <see cref="Page{T}.Items"/> of <c>all</c> kinds.</summary>
        internal sealed class Tools(IServiceProvider services) : IAsyncDisposable
        {
            /// <summary>Finds.</summary>
            /// <param name="query">What.</param>
            [McpTool(Name = "find", Title = "Find", ReadOnly = true, StructuredContent = true)]
            internal async Task<Page<Item?>> Find([McpArgument(Name = "q")] Query query, [Range(1, 14)] int days = 3, Mood? mood = Mood.Sad) => new([], null);

            [McpTool, Obsolete("Old.")]
            internal ValueTask<List<int[]>> Old(McpContext context, [McpService] IDisposable service, params string?[] names) => default;

            /// <summary>One item.</summary>
            [McpResource("items://{id}/parts{?from,mood}", MimeType = "text/plain", Size = 10, Audience = McpAudience.User, Priority = 0.5, Tags = ["a", "b"])]
            [McpIcon("https://example.com/a.png", Sizes = ["48x48"]), McpMeta("a.b/c", Json = "{ \"d\": [1] }")]
            internal static async Task<McpResourceContents[]> Parts([McpComplete(nameof(Ids))] string id, int? from, Mood mood = Mood.Happy) => [];

            [McpPrompt(Name = "ask", Title = "Ask")]
            internal static McpPromptMessage Ask([AllowedValues("a", "b")] string what, [McpSecret, McpComplete(nameof(Ids))] string? key = null) => new(McpRole.User, new McpText(what));

            internal static IEnumerable<string> Ids(string text, Mood mood) => [];

            [McpTool(TextBlock = McpTextBlock.Summary)]
            internal static (int Low, Item[]? Items) Both([McpHeader("Region")] string region) => default;

            public ValueTask DisposeAsync() => default;
        }

        internal enum Mood { [JsonStringEnumMemberName("happy")] Happy = 1, Sad = Happy + 1 }

        internal record Page<T>(IReadOnlyList<T> Items, [property: JsonPropertyName("n")] string? Next) where T : class?;

        internal sealed record Item(Guid Id, DateTime At, decimal Price = 1.5m);

        internal class Query
        {
            public required string Text { get; init; } = "";
            [JsonIgnore] public int Limit { get; set; }
            public Uri? Link { get; init; }
            public Item[] Items { get; private set; } = [];
        }
        """;

    /// <summary>What the first has not: unions, constraints, literal schemas, filters, limits, forms and questions.</summary>
    private const string Newer =
        """
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.RegularExpressions;
        using System.Threading.Tasks;
        using McpAttr;

        [McpFilter<Audit>(Order = 1), McpLimits(Calls = 5, PerSeconds = 1)]
        internal static partial class Tools
        {
            [McpTool(SchemaProfile = McpSchemaProfile.Full)]
            internal static Shape Draw(Shape shape, [McpPattern(nameof(Sku))] string sku, [AllowedValues("a", "b")] string? kind = null, [RegularExpression("a+")] string more = "a") => shape;

            [McpTool, McpSchema("{ \"type\": \"object\", \"properties\": { \"a\": { \"type\": \"integer\" } }, \"required\": [\"a\"] }")]
            internal static async Task<int> Whole(int a, [McpElicit("Who?")] McpElicitResult<Person> person, [McpSample("Say.", MaxTokens = 5)] McpSampleResult? sample) => a;

            [McpTool] [return: McpSchema("{}")]
            internal static JsonElement Raw(JsonElement any, [McpJsonContext(typeof(Known)), McpSchema("true")] Person person, Dictionary<Kind, Person[]> map) => any;

            [GeneratedRegex("^[a-z]$")] internal static partial Regex Sku();
        }

        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(Circle), "circle"), JsonDerivedType(typeof(Line), 1)]
        internal abstract record Shape([property: Range(1, 5, MinimumIsExclusive = true)] int X);
        internal sealed record Circle(int X, [property: Required, StringLength(5, MinimumLength = 1)] string Name) : Shape(X);
        internal sealed record Line(int X, Line? Next) : Shape(X) { [JsonExtensionData] public Dictionary<string, JsonElement>? More { get; set; } }

        [McpForm] internal sealed record Person([property: Display(Name = "Name")] string Name, Kind Kind = Kind.A, [EmailAddress] string? Mail = null);
        [System.Flags] internal enum Kind { A = 1, B = A << 1 }
        internal sealed class Audit(System.IServiceProvider services) : IMcpFilter<McpToolInvocation> { public ValueTask InvokeAsync(McpToolInvocation call, McpNext next) => next.InvokeAsync(); }
        [JsonSerializable(typeof(Person))] internal sealed partial class Known : JsonSerializerContext;
        """;

    public static IEnumerable<string> All()
    {
        foreach (var source in new[] { Whole, Newer })
        {
            for (var i = 0; i < source.Length; i += Step)
            {
                yield return source[..i];
                yield return source.Remove(i, Math.Min(Step, source.Length - i));
            }
        }
    }
}
