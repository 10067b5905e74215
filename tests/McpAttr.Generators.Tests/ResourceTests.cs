namespace McpAttr.Generators.Tests;

public sealed class ResourceTests
{
    [Fact]
    public void Templates_with_typed_variables() => VerifyGenerator.Run(
        """
        using System;
        using System.ComponentModel.DataAnnotations;
        using System.Threading;
        using System.Threading.Tasks;
        using McpAttr;

        internal enum Unit { Celsius, Fahrenheit }

        /// <summary>Weather for anyone who asks.</summary>
        internal static class Weather
        {
            /// <summary>The weather now.</summary>
            /// <param name="city">The city.</param>
            [McpResource("weather://{city}/now")]
            internal static string Now(string city) => "";

            /// <summary>Days to come.</summary>
            [McpResource("weather://{city}/days{?count,since,unit}", MimeType = "text/csv")]
            internal static Task<string?> Days(CancellationToken stop, Unit? unit, [McpArgument(Name = "city")] string place, [Range(1, 14)] int count = 3, DateOnly since = default) =>
                Task.FromResult<string?>(null);
        }
        """).MatchSnapshot();

    [Theory]
    [InlineData("notes://{id}", """uri.Literal("notes://"u8) && uri.Variable("id"u8) && uri.End""")]
    [InlineData("notes://{id}.json", """uri.Trailing(".json"u8) && uri.Literal("notes://"u8) && uri.Variable("id"u8) && uri.End""")]
    [InlineData("notes://{id}/raw", """uri.Literal("notes://"u8) && uri.Variable("id"u8) && uri.Literal("/raw"u8) && uri.End""")]
    [InlineData("notes://{id}-{b}.txt/raw{?c}", """uri.Literal("notes://"u8) && uri.Variable("id"u8, "-"u8) && uri.Literal("-"u8) && uri.Variable("b"u8, ".txt"u8) && uri.Literal(".txt/raw"u8) && uri.Query("c"u8) && uri.End""")]
    [InlineData("file:///{+id}", """uri.Literal("file:///"u8) && uri.Reserved("id"u8) && uri.End""")]
    [InlineData("file:///{+id}/raw", """uri.Trailing("/raw"u8) && uri.Literal("file:///"u8) && uri.Reserved("id"u8) && uri.End""")]
    [InlineData("file:///{+id}/{b}", """uri.Literal("file:///"u8) && uri.Reserved("id"u8, "/"u8) && uri.Literal("/"u8) && uri.Variable("b"u8) && uri.End""")]
    [InlineData("app:root{/id,b}{?c,d}{&e}", """uri.Literal("app:root"u8) && uri.Path("id"u8) && uri.Path("b"u8) && uri.Query("c"u8) && uri.Query("d"u8) && uri.Query("e"u8) && uri.End""")]
    [InlineData("app:root?x=1{&id}", """uri.Literal("app:root?x=1"u8) && uri.Query("id"u8) && uri.End""")]
    public void A_template_is_matched_part_by_part(string template, string match)
    {
        var variables = template.Split('{')[1..].SelectMany(static part => part.Split('}')[0].TrimStart('+', '/', '?', '&').Split(','));
        var parameters = string.Join(", ", variables.Select(static name => "string? " + name));

        var resource = Assert.Single(VerifyGenerator.Run($$"""internal static class R { [McpAttr.McpResource("{{template}}")] internal static string Get({{parameters}}) => ""; }""").Matching("Resources/"));

        Assert.Contains($"TryMatch(ref McpUriReader uri) =>\n            {match};\n", resource, StringComparison.Ordinal);
    }

    [Fact]
    public void What_resources_return() => VerifyGenerator.Run(
        """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Threading.Tasks;
        using McpAttr;

        internal sealed record Note(string Title, int Stars);

        internal static class Results
        {
            [McpResource("app://text")] internal static string Text() => "";
            [McpResource("app://bytes")] internal static byte[]? Bytes() => null;
            [McpResource("app://memory", MimeType = "image/png")] internal static Task<ReadOnlyMemory<byte>> Memory() => Task.FromResult<ReadOnlyMemory<byte>>(default);
            [McpResource("app://stream")] internal static ValueTask<FileStream?> Stream() => default;
            [McpResource("app://contents")] internal static McpTextContents Contents() => new("");
            [McpResource("app://several")] internal static IReadOnlyList<McpResourceContents> Several() => [];
            [McpResource("app://note")] internal static Note Json() => new("", 1);
            [McpResource("app://notes")] internal static Task<List<Note>> Notes() => Task.FromResult(new List<Note>());
            [McpResource("app://number")] internal static int Number() => 1;
        }
        """).MatchSnapshot();

    [Fact]
    public void Everything_that_a_resource_can_say() => VerifyGenerator.Run(
        """
        using McpAttr;

        internal sealed class Files : System.IDisposable
        {
            /// <summary>The "manual".</summary>
            [McpResource("https://example.com/manual%20(1).pdf", Name = "manual", Title = "The manual", MimeType = "application/pdf", Size = 1024,
                Audience = McpAudience.User | McpAudience.Assistant, Priority = 0.5, CacheSeconds = 60, CachePrivate = true, Subscribable = true, Tags = ["docs", "pdf"])]
            [McpIcon("https://example.com/icon.png", MimeType = "image/png", Sizes = ["48x48", "any"], Theme = McpIconTheme.Dark)]
            [McpIcon("data:image/svg+xml;base64,AAAA")]
            [McpMeta("com.example/owner", "docs")]
            [McpMeta("rank", 1.5)]
            [McpMeta("draft", false)]
            [McpMeta("more", Json = "{ \"a\": [1, 2, {}],\n \"b\": \" \\u2028 \" }")]
            internal byte[] Manual(McpContext context) => [];

            public void Dispose() { }
        }
        """).MatchSnapshot();

    [Fact]
    public void The_catalog_lists_fixed_URIs_and_then_templates_from_the_narrowest_to_the_widest()
    {
        var catalog = VerifyGenerator.Run(
            """
            using McpAttr;

            internal static class R
            {
                [McpResource("app://{+any}")] internal static string Any(string any) => "";
                [McpResource("app://{one}")] internal static string One(string one) => "";
                [McpResource("app://{one}/{two}")] internal static string Two(string one, string two) => "";
                [McpResource("app://root{/one,two}")] internal static string Root(string? one, string? two) => "";
                [McpResource("app://root{/one}/x")] internal static string X(string? one) => "";
                [McpResource("app://z")] internal static string Z() => "";
                [McpResource("app://a")] internal static string A() => "";
            }
            """)["Catalog.g.cs"];

        Assert.Contains(
            """
                    public override IReadOnlyList<McpResource> Resources { get; } =
                    [
                        new R_A(),
                        new R_Z(),
                        new R_X(),
                        new R_Root(),
                        new R_Two(),
                        new R_One(),
                        new R_Any(),
                    ];
            """,
            catalog,
            StringComparison.Ordinal);
    }
}
