using McpAttr;

namespace Corpus;

/// <summary>A tool that may be called as a task.</summary>
internal static class TaskedTools
{
    /// <summary>Prints.</summary>
    /// <param name="pages">How many pages.</param>
    /// <param name="cancellationToken">The cancellation.</param>
    [McpTool(Task = McpTaskSupport.Optional)]
    public static async Task<Printed> Print(int pages, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return new Printed(pages);
    }
}
