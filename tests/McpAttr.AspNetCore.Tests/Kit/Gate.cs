using System.Collections.Concurrent;
using System.Threading.Channels;

namespace McpAttr.AspNetCore.Tests.Kit;

/// <summary>Holds a tool until the test lets it go on. Each test has gates of its own.</summary>
internal sealed class Gate
{
    private static readonly ConcurrentDictionary<string, Gate> All = new();
    private readonly Channel<bool> _open = Channel.CreateUnbounded<bool>();
    private readonly Channel<bool> _reached = Channel.CreateUnbounded<bool>();
    private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Gate(string name) => Name = name;

    public string Name { get; }

    /// <summary>Ends when a tool was cancelled while it waited here.</summary>
    public Task Cancelled => Bounded(_cancelled.Task);

    public static Gate New() => Of(Guid.NewGuid().ToString("n"));

    public static Gate Of(string name) => All.GetOrAdd(name, static name => new Gate(name));

    /// <summary>Lets a tool through once.</summary>
    public void Open() => _open.Writer.TryWrite(true);

    /// <summary>Waits until a tool is here.</summary>
    public Task ReachedAsync() => Bounded(_reached.Reader.ReadAsync().AsTask());

    public async Task PassAsync(CancellationToken cancellationToken)
    {
        _reached.Writer.TryWrite(true);
        try
        {
            await _open.Reader.ReadAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _cancelled.TrySetResult();
            throw;
        }
    }

    public static Task Bounded(Task task) => task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
}
