using McpAttr.Catalog;
using McpAttr.Transport.Stdio;

namespace McpAttr.Tests.Kit;

/// <summary>A server over a <see cref="TestChannel"/> whose watch looks only when the test says so: nothing depends on time.</summary>
internal sealed class LoopFixture : IAsyncDisposable
{
    private readonly List<string> _log = [];

    public LoopFixture(McpCatalog catalog, Action<McpServerOptions>? configure = null)
    {
        Options = new McpServerOptions { Log = (message, _) => Add(message), ShutdownTimeout = TimeSpan.FromSeconds(30) };
        configure?.Invoke(Options);
        Server = McpServer.Create(catalog, Options);
        Loop = new StdioLoop(Server, Channel);
        Loop.Start();
    }

    public LoopFixture(Action<McpServerOptions>? configure, params McpTool[] tools)
        : this(new TestCatalog(tools), configure)
    {
    }

    public LoopFixture(params McpTool[] tools)
        : this(new TestCatalog(tools))
    {
    }

    public McpServerOptions Options { get; }

    public McpServer Server { get; }

    public TestChannel Channel { get; } = new();

    public StdioLoop Loop { get; }

    public string[] Log
    {
        get
        {
            lock (_log) return [.. _log];
        }
    }

    /// <summary>Waits for something to be logged, which may be behind the answer.</summary>
    public string WaitForLog()
    {
        lock (_log)
        {
            Bounded.Wait(_log, () => _log.Count > 0);
            return Assert.Single(_log);
        }
    }

    /// <summary>Makes the handshake of a legacy revision.</summary>
    public LoopFixture Initialized(string version = "2025-11-25")
    {
        Channel.Send(Rpc.Initialize(version));
        Assert.Contains($"\"protocolVersion\":\"{version}\"", Channel.Receive(), StringComparison.Ordinal);
        return this;
    }

    /// <summary>Sends lines and receives one answer.</summary>
    public string Ask(params string[] lines)
    {
        Channel.Send(lines);
        return Channel.Receive();
    }

    /// <summary>Two looks of the watch, as if the leader had been stuck for two milliseconds.</summary>
    public void LookTwice()
    {
        Loop.Watch.Look();
        Loop.Watch.Look();
    }

    /// <summary>Ends the input and waits until all is served and sent.</summary>
    public async Task<string[]> EndAsync()
    {
        Channel.EndInput();
        await Bounded.Wait(Loop.InputEnded);
        await Bounded.Wait(Loop.StopAsync());
        return Channel.ReceiveRest();
    }

    public async ValueTask DisposeAsync()
    {
        Channel.SetSlow(false);
        await EndAsync();
    }

    private void Add(string message)
    {
        lock (_log)
        {
            _log.Add(message);
            Monitor.PulseAll(_log);
        }
    }
}
