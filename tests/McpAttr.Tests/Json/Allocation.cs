namespace McpAttr.Tests.Json;

/// <summary>Measures what an action allocates on its thread once everything it uses is set up.</summary>
internal static class Allocation
{
    private const int Runs = 100;

    /// <summary>The bytes allocated by one run of <paramref name="action"/>.</summary>
    public static long Of(Action action)
    {
        for (var i = 0; i < Runs; i++)
        {
            action();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Runs; i++)
        {
            action();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Runs;
    }
}
