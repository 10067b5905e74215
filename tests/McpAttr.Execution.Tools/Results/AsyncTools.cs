using McpAttr;

namespace Corpus;

/// <summary>Results that come later, or have come already.</summary>
internal static class AsyncTools
{
    /// <summary>Is done.</summary>
    /// <param name="later">Whether it takes a while.</param>
    [McpTool(ReadOnly = true)]
    public static Task GiveTask(bool later) => later ? Later(0) : Task.CompletedTask;

    /// <summary>Is done.</summary>
    /// <param name="later">Whether it takes a while.</param>
    [McpTool(ReadOnly = true)]
    public static ValueTask GiveValueTask(bool later) => later ? new ValueTask(Later(0)) : default;

    /// <summary>Gives a text.</summary>
    /// <param name="later">Whether it takes a while.</param>
    [McpTool(ReadOnly = true)]
    public static Task<string> GiveTaskTextAsync(bool later) => later ? Later("text") : Task.FromResult("text");

    /// <summary>Gives a text.</summary>
    /// <param name="later">Whether it takes a while.</param>
    [McpTool(ReadOnly = true)]
    public static ValueTask<string?> GiveTaskNoTextAsync(bool later) => later ? new ValueTask<string?>(Later<string?>(null)) : default;

    /// <summary>Gives a number.</summary>
    /// <param name="later">Whether it takes a while.</param>
    [McpTool(ReadOnly = true)]
    public static ValueTask<int> GiveTaskNumberAsync(bool later) => later ? new ValueTask<int>(Later(5)) : new ValueTask<int>(5);

    /// <summary>Gives a point.</summary>
    /// <param name="later">Whether it takes a while.</param>
    [McpTool(ReadOnly = true)]
    public static async Task<Point> GiveTaskPointAsync(bool later)
    {
        if (later) await Task.Yield();
        return new Point(1, 2);
    }

    /// <summary>Gives texts.</summary>
    /// <param name="later">Whether it takes a while.</param>
    [McpTool(ReadOnly = true)]
    public static async ValueTask<IReadOnlyList<string>> GiveTaskTextsAsync(bool later)
    {
        if (later) await Task.Yield();
        return ["a", "b"];
    }

    private static async Task<T> Later<T>(T value)
    {
        await Task.Yield();
        return value;
    }
}
