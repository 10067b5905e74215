using System.Net;
using McpAttr.AspNetCore.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace McpAttr.AspNetCore.Tests;

/// <summary>What belongs to no request: GET of revisions up to 2025-11-25, <c>subscriptions/listen</c> of 2026-07-28.</summary>
public class ListenTests
{
    private const string Listen = "\"notifications\":{\"toolsListChanged\":true}";

    [Fact]
    public async Task A_session_hears_of_changes_on_its_stream()
    {
        await using var app = await TestApp.StartAsync();
        string session = await BeginAsync(app);
        using var stream = await app.StreamAsync(Requests.Get(session));
        Assert.Equal("", (await stream.NextAsync())!.Data);

        await app.PostModernAsync(Rpc.ModernCall(1, "change"));

        var heard = (await stream.NextAsync())!;
        Assert.Equal("notifications/tools/list_changed", heard.Method);
        Assert.EndsWith(".1", heard.Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_message_goes_to_one_stream_alone()
    {
        await using var app = await TestApp.StartAsync();
        string session = await BeginAsync(app);
        using var first = await app.StreamAsync(Requests.Get(session));
        await first.NextAsync();
        using var second = await app.StreamAsync(Requests.Get(session));
        await second.NextAsync();

        await app.PostModernAsync(Rpc.ModernCall(1, "change"));
        Assert.Equal("notifications/tools/list_changed", (await second.NextAsync())!.Method);
        await app.SendAsync(Requests.Delete(session));

        Assert.Null(await first.NextAsync());
        Assert.Null(await second.NextAsync());
    }

    [Fact]
    public async Task A_session_has_as_many_streams_as_it_may()
    {
        await using var app = await TestApp.StartAsync(static options => options.MaxStreamsPerSession = 2);
        string session = await app.InitializeAsync();
        using var first = await app.StreamAsync(Requests.Get(session));
        using var second = await app.StreamAsync(Requests.Get(session));

        var reply = await Reply.ReadAsync(await app.SendAsync(Requests.Get(session)));

        Assert.Equal((HttpStatusCode.TooManyRequests, -32600), (reply.Status, reply.ErrorCode));
    }

    [Fact]
    public async Task A_client_that_cannot_read_a_stream_is_406()
    {
        await using var app = await TestApp.StartAsync();

        var reply = await Reply.ReadAsync(await app.SendAsync(Requests.Get(await app.InitializeAsync(), ("Accept", "application/json"))));

        Assert.Equal((HttpStatusCode.NotAcceptable, -32600), (reply.Status, reply.ErrorCode));
    }

    [Fact]
    public async Task What_happens_while_a_stream_is_lost_is_told_when_the_client_comes_back()
    {
        await using var app = await TestApp.StartAsync();
        string session = await BeginAsync(app);
        string last;
        using (var giveUp = new CancellationTokenSource())
        {
            var lost = await EventReader.OpenAsync(await app.SendUntilAsync(Requests.Get(session), giveUp.Token));
            last = (await lost.NextAsync())!.Id!;
            await giveUp.CancelAsync();
            lost.Dispose();
        }

        await app.PostModernAsync(Rpc.ModernCall(1, "change"));
        using var resumed = await app.StreamAsync(Requests.Get(session, ("Last-Event-ID", last)));

        Assert.Equal("notifications/tools/list_changed", (await resumed.NextAsync())!.Method);
    }

    [Fact]
    public async Task A_modern_request_listens_until_the_client_closes_it()
    {
        await using var app = await TestApp.StartAsync();
        using var giveUp = new CancellationTokenSource();
        var stream = await EventReader.OpenAsync(await app.SendUntilAsync(Requests.PostModern(Rpc.Modern(5, "subscriptions/listen", Listen)), giveUp.Token));

        var acknowledged = (await stream.NextAsync())!;
        await app.PostModernAsync(Rpc.ModernCall(1, "change"));
        var changed = (await stream.NextAsync())!;

        Assert.Equal(("notifications/subscriptions/acknowledged", null), (acknowledged.Method, acknowledged.Id));
        Assert.Equal(("notifications/tools/list_changed", 5), (changed.Method, (int?)changed.Message["params"]!["_meta"]!["io.modelcontextprotocol/subscriptionId"]));
        await giveUp.CancelAsync();
        stream.Dispose();
    }

    [Fact]
    public async Task Streams_end_in_order_when_the_server_does()
    {
        await using var app = await TestApp.StartAsync();
        using var general = await app.StreamAsync(Requests.Get(await app.InitializeAsync()));
        await general.NextAsync();
        using var listening = await app.StreamAsync(Requests.PostModern(Rpc.Modern(5, "subscriptions/listen", Listen)));
        await listening.NextAsync();

        var stopped = app.App.StopAsync(TestContext.Current.CancellationToken);

        Assert.Null(await general.NextAsync());
        Assert.Equal(5, (int?)(await listening.MessageAsync())["id"]);
        Assert.Null(await listening.NextAsync());
        await Gate.Bounded(stopped);
    }

    [Fact]
    public async Task A_call_has_some_time_when_the_server_ends_and_is_then_cancelled()
    {
        await using var app = await TestApp.StartAsync();
        var gate = Gate.New();
        var call = app.PostModernAsync(Rpc.ModernCall(3, "wait", $$"""{"gate":"{{gate.Name}}"}"""), ("Accept", "application/json"));
        await gate.ReachedAsync();
        app.App.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        app.Clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(gate.Cancelled.IsCompleted);
        app.Clock.Advance(TimeSpan.FromSeconds(0.1));

        await gate.Cancelled;
        Assert.Equal((HttpStatusCode.ServiceUnavailable, 3), ((await call).Status, (int?)(await call).Message["id"]));
    }

    private static async Task<string> BeginAsync(TestApp app)
    {
        string session = await app.InitializeAsync();
        await app.PostAsync(Rpc.Notification("notifications/initialized"), session);
        return session;
    }
}
