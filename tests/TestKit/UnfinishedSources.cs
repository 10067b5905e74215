namespace McpAttr.TestKit;

/// <summary>A source as it is while somebody types it: cut off anywhere, or with a piece missing.</summary>
internal static class UnfinishedSources
{
    private const int Step = 11;

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

    public static IEnumerable<string> All()
    {
        for (var i = 0; i < Whole.Length; i += Step)
        {
            yield return Whole[..i];
            yield return Whole.Remove(i, Math.Min(Step, Whole.Length - i));
        }
    }
}
