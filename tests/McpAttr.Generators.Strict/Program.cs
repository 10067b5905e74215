using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Runtime.InteropServices;
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
