using System.IO.Pipelines;
using McpAttr.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace McpAttr.Hosting.Tests.Kit;

/// <summary>A host with a server over streams, and its client, which is the test.</summary>
internal sealed class HostFixture : IAsyncDisposable
{
    private readonly Pipe _input = new();
    private readonly Pipe _output = new();
    private readonly Stream _toServer;
    private readonly StreamReader _fromServer;
    private readonly IHostApplicationLifetime _lifetime;

    /// <param name="catalog">What is served.</param>
    /// <param name="configure">Registers more.</param>
    public HostFixture(McpCatalog catalog, Action<HostApplicationBuilder, McpServerBuilder>? configure = null)
    {
        _toServer = _input.Writer.AsStream();
        _fromServer = new StreamReader(_output.Reader.AsStream());

        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(Log);
        var server = builder.Services.AddMcpServer()
            .WithCatalog(catalog)
            .WithStreams(_input.Reader.AsStream(), _output.Writer.AsStream());
        configure?.Invoke(builder, server);
        Host = builder.Build();
        _lifetime = Host.Services.GetRequiredService<IHostApplicationLifetime>();
    }

    public HostFixture(params TestTool[] tools)
        : this(new TestCatalog(tools))
    {
    }

    public IHost Host { get; }

    public LogRecorder Log { get; } = new();

    public async Task<HostFixture> StartAsync()
    {
        await Bounded.Wait(Host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("\"protocolVersion\"", await AskAsync(Rpc.Initialize()), StringComparison.Ordinal);
        return this;
    }

    public async Task SendAsync(string line)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(line + "\n");
        await _toServer.WriteAsync(bytes, TestContext.Current.CancellationToken);
        await _toServer.FlushAsync(TestContext.Current.CancellationToken);
    }

    public async Task<string> ReceiveAsync()
    {
        var line = _fromServer.ReadLineAsync(TestContext.Current.CancellationToken).AsTask();
        await Bounded.Wait(line);
        return (await line)!;
    }

    public async Task<string> AskAsync(string line)
    {
        await SendAsync(line);
        return await ReceiveAsync();
    }

    /// <summary>The client closes its end.</summary>
    public void EndInput() => _toServer.Dispose();

    public async ValueTask DisposeAsync()
    {
        EndInput();
        if (_lifetime.ApplicationStarted.IsCancellationRequested && !_lifetime.ApplicationStopped.IsCancellationRequested)
            await Bounded.Wait(Host.StopAsync(TestContext.Current.CancellationToken));
        Host.Dispose();
    }
}
