using McpAttr;

namespace Corpus;

/// <summary>Tools with filters and limits.</summary>
[McpFilter<TraceFilter>]
[McpLimits(MaxResponseBytes = 1024, Calls = 1000)]
internal static class FilteredTools
{
    /// <summary>Says something louder.</summary>
    [McpTool]
    [McpFilter<ShoutFilter>(Order = 1)]
    public static string Shout(string text) => text;

    /// <summary>Says something, later.</summary>
    [McpTool]
    public static async Task<string> Mumble(string text)
    {
        await Task.Yield();
        return text;
    }

    /// <summary>May be called twice.</summary>
    [McpTool]
    [McpLimits(Calls = 2)]
    public static void Twice()
    {
    }
}
