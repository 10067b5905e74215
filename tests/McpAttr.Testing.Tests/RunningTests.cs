using McpAttr.Testing.Tests.Kit;
using McpAttr.Testing.Tests.Server;

namespace McpAttr.Testing.Tests;

/// <summary>What happens while a call runs: progress, log messages, cancellation, time.</summary>
public sealed class RunningTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(Revisions))]
    public async Task The_result_has_the_progress_of_its_own_call(string revision)
    {
        await using var client = Served.Start(revision);

        var first = await client.CallAsync("measure", cancellationToken: Token);
        var second = await client.CallAsync("measure", cancellationToken: Token);

        Assert.Equal([new McpProgress(1, 2, "wind"), new McpProgress(2, 2, "rain")], first.Progress);
        Assert.Equal(first.Progress, second.Progress);
        Assert.Equal(4, client.Notifications.Count(message => message.Method == "notifications/progress"));
    }

    [Theory]
    [ClassData(typeof(BothEras))]
    public async Task Nothing_is_reported_to_a_client_that_does_not_ask(string revision)
    {
        await using var client = Served.Start(revision, options => options.AskForProgress = false);

        var result = await client.CallAsync("measure", cancellationToken: Token);

        Assert.Equal("silent", result.Text);
        Assert.Empty(result.Progress);
    }

    [Theory]
    [ClassData(typeof(BothEras))]
    public async Task Log_messages_come_from_the_severity_that_was_asked_for(string revision)
    {
        await using var client = Served.Start(revision);

        await client.SetLogLevelAsync(McpLogLevel.Warning, Token);
        await client.CallAsync("measure", cancellationToken: Token);
        var message = await client.NotificationAsync("notifications/message", Token);

        Assert.Equal((McpLogLevel.Error, "the sensor is wet"), (message.LogLevel, message.LogText));
        Assert.Single(client.Notifications, notification => notification.Method == "notifications/message");
    }

    [Theory]
    [ClassData(typeof(BothEras))]
    public async Task A_cancelled_call_is_cancelled_at_the_server(string revision)
    {
        var waiting = new Waiting();
        await using var client = Served.Start(revision, options => options.Server.Services = waiting);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var call = client.CallAsync("wait_for_rain", cancellationToken: cancellation.Token);
        await waiting.Begun.Task.WaitAsync(Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await waiting.Cancelled.Task.WaitAsync(Token);
        Assert.Equal("[1]", (await client.CallAsync("squares", ("count", 1))).Content[0].Text);
    }

    [Theory]
    [ClassData(typeof(BothEras))]
    public async Task The_end_of_the_client_cancels_what_still_runs(string revision)
    {
        var waiting = new Waiting();
        var client = Served.Start(revision, options => options.Server.Services = waiting);
        var call = client.CallAsync("wait_for_rain", cancellationToken: Token);
        await waiting.Begun.Task.WaitAsync(Token);

        await client.DisposeAsync();

        await waiting.Cancelled.Task.WaitAsync(Token);
        await Assert.ThrowsAsync<McpTestException>(() => call);
        await Assert.ThrowsAsync<McpTestException>(() => client.CallAsync("squares", ("count", 1)));
    }

    [Theory]
    [ClassData(typeof(BothEras))]
    public async Task A_server_that_does_not_answer_in_time_fails_the_test_and_is_told(string revision)
    {
        var waiting = new Waiting();
        var time = new ManualTime();
        await using var client = Served.Start(revision, options =>
        {
            options.Server.Services = waiting;
            options.TimeProvider = time;
        });
        await client.ConnectAsync(Token);

        var call = client.CallAsync("wait_for_rain", cancellationToken: Token);
        await waiting.Begun.Task.WaitAsync(Token);
        time.Elapse();

        Assert.Equal("The server did not answer tools/call within 00:00:30.", (await Assert.ThrowsAsync<McpTestException>(() => call)).Message);
        await waiting.Cancelled.Task.WaitAsync(Token);
    }

    [Fact]
    public async Task A_notification_that_does_not_come_fails_the_test()
    {
        var time = new ManualTime();
        await using var client = Served.Start(McpRevisions.Newest, options => options.TimeProvider = time);

        var notification = client.NotificationAsync("notifications/tools/list_changed", Token);
        await time.IsWaitedFor.WaitAsync(Token);
        time.Elapse();

        Assert.Contains("did not send notifications/tools/list_changed", (await Assert.ThrowsAsync<McpTestException>(() => notification)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(BothEras))]
    public async Task A_subscription_tells_of_changes_until_it_is_disposed(string revision)
    {
        var server = McpServer.Create(McpAttr.Generated.McpAttr_Testing_Tests.Catalog.Instance);
        await using var client = McpTestClient.Start(server, options => options.Revision = revision);

        await using (var subscription = await client.ListenAsync(["weather://Oslo/now"], cancellationToken: Token))
        {
            server.Notifier.ResourceUpdated("weather://Bern/now");
            server.Notifier.ResourceUpdated("weather://Oslo/now");
            Assert.Equal("weather://Oslo/now", (await subscription.NextAsync(Token)).Uri);
        }

        // A request that is answered later than the end of the subscription: nothing was sent between them.
        await client.ConnectAsync(Token);
        server.Notifier.ResourceUpdated("weather://Oslo/now");
        await client.CallAsync("squares", ("count", 1));
        Assert.Single(client.Notifications, message => message.Method == "notifications/resources/updated");
    }
}
