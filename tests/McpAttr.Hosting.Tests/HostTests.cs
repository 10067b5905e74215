using McpAttr.Hosting.Tests.Kit;
using McpAttr.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace McpAttr.Hosting.Tests;

/// <summary>The life of a server in a host.</summary>
public class HostTests
{
    [Fact]
    public async Task The_host_serves_a_client_and_ends_when_the_client_closes_its_end()
    {
        await using var fixture = new HostFixture(TestTool.Echo);
        var run = fixture.Host.RunAsync(TestContext.Current.CancellationToken);

        await fixture.AskAsync(Rpc.Initialize());
        Assert.Equal(Rpc.TextAnswer(1, "hello"), await fixture.AskAsync(Rpc.Call(1, "echo", """{"text":"hello"}""")));
        Assert.False(run.IsCompleted);
        fixture.EndInput();

        await Bounded.Wait(run);
        Assert.Equal(
            [new LogEntry("McpAttr.Hosting.ClientService", LogLevel.Information, "Serving test 1.0.", null),
             new LogEntry("McpAttr.Hosting.ClientService", LogLevel.Information, "The client has closed its end; the application stops.", null)],
            fixture.Log.Entries);
    }

    [Fact]
    public async Task Tools_are_called_when_all_services_of_the_host_have_started()
    {
        var warmUp = new WarmUp();
        await using var fixture = new HostFixture(
            new TestCatalog(new TestTool("is_warm", _ => warmUp.IsDone ? "yes" : "no")),
            (builder, _) => builder.Services.AddHostedService(_ => warmUp));
        await fixture.SendAsync(Rpc.Initialize());
        await fixture.SendAsync(Rpc.Call(1, "is_warm"));

        var start = fixture.Host.StartAsync(TestContext.Current.CancellationToken);
        warmUp.Finish();
        await Bounded.Wait(start);

        await fixture.ReceiveAsync();
        Assert.Equal(Rpc.TextAnswer(1, "yes"), await fixture.ReceiveAsync());
    }

    [Fact]
    public async Task A_call_in_flight_may_end_when_the_host_stops_and_its_answer_is_sent()
    {
        var task = new TaskCompletionSource<string>();
        await using var fixture = await new HostFixture(new TestTool("slow", _ => task.Task)).StartAsync();
        await fixture.SendAsync(Rpc.Call(1, "slow"));
        await fixture.AskAsync(Rpc.Request(2, "ping"));

        var stop = fixture.Host.StopAsync(TestContext.Current.CancellationToken);
        Assert.False(stop.IsCompleted);
        task.SetResult("done");

        Assert.Equal(Rpc.TextAnswer(1, "done"), await fixture.ReceiveAsync());
        await Bounded.Wait(stop);
    }

    [Fact]
    public async Task A_call_that_takes_longer_than_the_shutdown_timeout_is_cancelled()
    {
        var time = new ManualTime();
        var cancelled = new TaskCompletionSource();
        var tool = new TestTool("endless", call =>
        {
            call.CancellationToken.Register(cancelled.SetResult);
            return new TaskCompletionSource<string>().Task;
        });
        await using var fixture = await new HostFixture(
            new TestCatalog(tool),
            (_, server) => server.Configure(options => (options.TimeProvider, options.ShutdownTimeout) = (time, TimeSpan.FromSeconds(7)))).StartAsync();
        await fixture.SendAsync(Rpc.Call(1, "endless"));
        await fixture.AskAsync(Rpc.Request(2, "ping"));

        var stop = fixture.Host.StopAsync(TestContext.Current.CancellationToken);
        time.WaitForTimers(1);
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.False(cancelled.Task.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        await Bounded.Wait(cancelled.Task);
        await Bounded.Wait(stop);
    }

    [Fact]
    public async Task What_fails_is_logged_as_an_error_of_the_server()
    {
        await using var fixture = await new HostFixture(new TestTool("fails", _ => throw new InvalidOperationException("secret"))).StartAsync();

        string answer = await fixture.AskAsync(Rpc.Call(1, "fails"));

        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
        var entry = Assert.Single(fixture.Log.Entries, entry => entry.Category == "McpAttr.Server");
        Assert.Equal(LogLevel.Error, entry.Level);
        Assert.StartsWith("Tool fails failed (error ", entry.Message, StringComparison.Ordinal);
        Assert.Equal("secret", entry.Exception?.Message);
    }

    [Fact]
    public void The_console_logger_leaves_standard_output_to_the_protocol()
    {
        var services = new ServiceCollection();
        services.AddMcpServer().WithStdio();
        using var provider = services.BuildServiceProvider();

        Assert.Equal(LogLevel.Trace, provider.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value.LogToStandardErrorThreshold);
    }

    [Fact]
    public void One_server_alone_has_standard_input_and_output()
    {
        var services = new ServiceCollection();
        services.AddMcpServer("first").WithStdio();

        var exception = Assert.Throws<InvalidOperationException>(() => services.AddMcpServer("second").WithStdio());

        Assert.Equal("One server of an application can have standard input and output; serve the others over HTTP.", exception.Message);
    }

    private sealed class WarmUp : IHostedService
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsDone { get; private set; }

        public void Finish() => _done.SetResult();

        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await _done.Task;
            IsDone = true;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
