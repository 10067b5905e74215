using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using McpAttr;

[assembly: CLSCompliant(true)]
[assembly: ComVisible(false)]

namespace Acme.System;

internal sealed record Task(string Name);

internal static class String;

internal enum Mood
{
    Happy,

    [Obsolete("Cheer up.")]
    Sad,
}

/// <summary>A point.</summary>
/// <param name="X">East.</param>
/// <param name="Y">North.</param>
internal sealed record Point(int X, int? Y)
{
    /// <summary>A note.</summary>
    public string Note { get; init; } = "";
}

internal sealed class Mover(IServiceProvider services) : IAsyncDisposable
{
    [McpTool]
    public global::System.Threading.Tasks.Task<Point> Move(Point start, [Range(1, 2)] int by = 1, CancellationToken stop = default) =>
        global::System.Threading.Tasks.Task.FromResult(services is null || stop.IsCancellationRequested ? start : start with { X = start.X + by });

    public global::System.Threading.Tasks.ValueTask DisposeAsync() => default;
}

internal static class Tools
{
    [McpTool]
    public static IReadOnlyList<Mood> Moods(IEnumerable<int?> numbers, Mood mood = Mood.Happy) => [.. numbers is null ? [] : new[] { mood }];

    [McpTool(TextBlock = McpTextBlock.Summary)]
    public static (int Low, string High) Range([McpHeader("Region")] string region) => (region is null ? 0 : 1, region);

    [McpTool]
    [Obsolete("Use another.")]
    public static Task Old(string @class, double[] values) => new(@class + values);
}

[Flags]
internal enum Access
{
    None = 0,
    Read = 1,
    Write = 2,
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Group), "group")]
internal abstract record Shape
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement> More { get; init; }
}

internal sealed record Circle(double Radius) : Shape
{
    [JsonInclude]
    public int Line { get; private set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Fill { get; set; }
}

internal sealed record Group(ImmutableArray<Shape> Shapes, HashSet<string> Names) : Shape;

internal static class Shapes
{
    [McpTool]
    public static FrozenDictionary<Mood, Shape> Draw(Shape shape, Access access, (string Name, TimeSpan Span) how, IReadOnlySet<byte[]> blobs) =>
        new Dictionary<Mood, Shape> { [Mood.Happy] = access == Access.None && blobs is null ? null : shape with { More = how.Name is null ? null : shape.More } }.ToFrozenDictionary();

    [McpTool]
    [McpSchema("""{ "type": "object" }""")]
    public static JsonElement Any(JsonElement all) => all;

    [McpTool]
    public static IAsyncEnumerable<Version> Versions(Version version, [McpSchema("true")] JsonElement any) =>
        version is null || any.ValueKind == JsonValueKind.Null ? throw new McpToolException("There is none.") : throw new McpToolException("There are none.");
}

internal sealed class Notes(IServiceProvider services) : IDisposable
{
    [McpResource("notes://{mood}/{id}{?page}", CacheSeconds = 60)]
    [McpIcon("https://example.com/note.png", Theme = McpIconTheme.Dark)]
    [McpMeta("com.example/owner", Json = """{ "team": ["notes"] }""")]
    public async global::System.Threading.Tasks.Task<Point> Read(Mood mood, [McpComplete(nameof(Ids))] string id, int page = 1, CancellationToken stop = default) =>
        await global::System.Threading.Tasks.Task.FromResult(new Point(page, services is null || stop.IsCancellationRequested ? null : id.Length + (int)mood)).ConfigureAwait(false);

    [McpPrompt]
    public static McpPromptMessage Ask([McpComplete(nameof(Ids))] string id, Mood mood, [McpSecret, AllowedValues("low", "high")] string level = "low") =>
        new(McpRole.User, new McpText(id + mood + level));

    public IEnumerable<string> Ids(string text, Mood mood) => services is null ? [] : [text + mood];

    public void Dispose()
    {
    }
}

internal static class Program
{
    private static global::System.Threading.Tasks.Task<int> Main(string[] args) => McpServer.RunAsync(args);
}
