namespace McpAttr.Tests.Kit;

/// <summary>What a test waits for comes at once or never; never ends the test instead of hanging it.</summary>
internal static class Bounded
{
    private static readonly TimeSpan Never = TimeSpan.FromSeconds(60);

    public static void Wait(ManualResetEventSlim signal) => Assert.True(signal.Wait(Never, TestContext.Current.CancellationToken), "What the test waited for did not come.");

    public static Task Wait(Task task) => task.WaitAsync(Never, TestContext.Current.CancellationToken);

    /// <summary>Waits under a lock until a condition holds that is pulsed when it may.</summary>
    public static void Wait(object gate, Func<bool> condition)
    {
        long deadline = Environment.TickCount64 + (long)Never.TotalMilliseconds;
        while (!condition()) Assert.True(Environment.TickCount64 < deadline && Monitor.Wait(gate, Never), "What the test waited for did not come.");
    }
}
