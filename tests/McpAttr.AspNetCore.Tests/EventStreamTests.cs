using System.Net;
using McpAttr.AspNetCore.Tests.Kit;

namespace McpAttr.AspNetCore.Tests;

/// <summary>When a POST is answered by an event stream, and what is in it.</summary>
public class EventStreamTests
{
    private const string Token = "\"_meta\":{\"progressToken\":\"p\"}";
    private static readonly (string, string) JsonOnly = ("Accept", "application/json");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_notification_makes_the_answer_a_stream_and_is_sent_at_once(bool modern)
    {
        await using var app = await TestApp.StartAsync();
        var gate = Gate.New();
        using var events = await app.StreamAsync(await RequestAsync(app, modern, "report", $$"""{"gate":"{{gate.Name}}","steps":2}"""));
        if (!modern) Assert.NotNull((await events.NextAsync())!.Id);

        Assert.Equal(1, (int?)(await events.MessageAsync())["params"]!["progress"]);
        gate.Open();
        Assert.Equal(2, (int?)(await events.MessageAsync())["params"]!["progress"]);
        gate.Open();
        var answer = await events.MessageAsync();

        Assert.Equal((1, "done"), ((int?)answer["id"], (string?)answer["result"]!["content"]![0]!["text"]));
        Assert.Null(await events.NextAsync());
        Assert.Equal(["no"], events.Response.Headers.GetValues("X-Accel-Buffering"));
        Assert.True(events.Response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_method_that_does_not_wait_has_its_notifications_sent_too()
    {
        await using var app = await TestApp.StartAsync();
        using var events = await app.StreamAsync(await RequestAsync(app, modern: true, "rush", """{"steps":3}"""));

        for (int step = 1; step <= 3; step++)
        {
            var message = await events.MessageAsync();
            Assert.Equal((step, "so far\nand on"), ((int?)message["params"]!["progress"], (string?)message["params"]!["message"]));
        }

        Assert.Equal("done", (string?)(await events.MessageAsync())["result"]!["content"]![0]!["text"]);
        Assert.Null(await events.NextAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_cannot_read_a_stream_gets_json(bool modern)
    {
        await using var app = await TestApp.StartAsync();
        var request = await RequestAsync(app, modern, "rush", """{"steps":3}""", JsonOnly);

        var reply = await Reply.ReadAsync(await app.SendAsync(request));

        Assert.Equal(("application/json", "done"), (reply.MediaType, reply.Text));
    }

    [Theory]
    [InlineData("text/event-stream;q=0, application/json", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/html", "application/json")]
    [InlineData("nonsense", "application/json")]
    [InlineData("", "application/json")]
    [InlineData("Text/Event-Stream; q=0.5", "text/event-stream")]
    [InlineData("text/event-stream", "text/event-stream")]
    public async Task What_the_client_accepts_decides(string accept, string mediaType)
    {
        await using var app = await TestApp.StartAsync();

        using var response = await app.SendAsync(Requests.PostModern(Rpc.ModernCall(1, "add", """{"a":1,"b":2}"""), ("Accept", accept)));

        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("\"text\":\"3\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_takes_long_becomes_a_stream_that_is_kept_alive()
    {
        await using var app = await TestApp.StartAsync(static options =>
        {
            options.JsonTimeout = TimeSpan.FromSeconds(3);
            options.KeepAliveInterval = TimeSpan.FromSeconds(10);
        });
        var gate = Gate.New();
        var sent = app.SendAsync(await RequestAsync(app, modern: true, "wait", $$"""{"gate":"{{gate.Name}}"}"""));
        await app.Clock.TimerAsync(TimeSpan.FromSeconds(3));

        app.Clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(sent.IsCompleted);
        app.Clock.Advance(TimeSpan.FromSeconds(0.1));
        using var events = await EventReader.OpenAsync(await sent);
        Assert.Equal([":"], await events.NextBlockAsync());
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal([":"], await events.NextBlockAsync());
        gate.Open();

        Assert.Equal("done", (string?)(await events.MessageAsync())["result"]!["content"]![0]!["text"]);
        Assert.Null(await events.NextAsync());
    }

    [Fact]
    public async Task An_answer_that_takes_long_is_json_all_the_same_where_nothing_else_can_be_read()
    {
        await using var app = await TestApp.StartAsync();
        var gate = Gate.New();
        var sent = app.SendAsync(await RequestAsync(app, modern: true, "wait", $$"""{"gate":"{{gate.Name}}"}""", JsonOnly));
        await gate.ReachedAsync();

        app.Clock.Advance(TimeSpan.FromMinutes(10));
        gate.Open();

        Assert.Equal("done", (await Reply.ReadAsync(await sent)).Text);
    }

    [Fact]
    public async Task A_client_that_closes_a_modern_request_cancels_it()
    {
        await using var app = await TestApp.StartAsync();
        var gate = Gate.New();
        using var giveUp = new CancellationTokenSource();
        var sent = app.SendUntilAsync(await RequestAsync(app, modern: true, "wait", $$"""{"gate":"{{gate.Name}}"}"""), giveUp.Token);
        await gate.ReachedAsync();

        await giveUp.CancelAsync();

        await gate.Cancelled;
        await Record.ExceptionAsync(() => sent);
    }

    [Fact]
    public async Task A_client_that_closes_a_stream_of_a_modern_request_cancels_it()
    {
        await using var app = await TestApp.StartAsync();
        var gate = Gate.New();
        using var giveUp = new CancellationTokenSource();
        var response = await app.SendUntilAsync(await RequestAsync(app, modern: true, "report", $$"""{"gate":"{{gate.Name}}","steps":2}"""), giveUp.Token);
        var events = await EventReader.OpenAsync(response);
        await events.MessageAsync();

        await giveUp.CancelAsync();
        events.Dispose();

        await gate.Cancelled;
    }

    [Fact]
    public async Task A_client_that_closes_a_request_of_a_session_does_not_cancel_it()
    {
        await using var app = await TestApp.StartAsync();
        string session = await app.InitializeAsync();
        var gate = Gate.New();
        using var giveUp = new CancellationTokenSource();
        var sent = app.SendUntilAsync(Requests.Post(Rpc.Call(1, "wait", $$"""{"gate":"{{gate.Name}}"}"""), session), giveUp.Token);
        await gate.ReachedAsync();
        await giveUp.CancelAsync();

        // Its id is taken as long as it runs.
        Assert.Equal(-32600, (await app.PostAsync(Rpc.Call(1, "client"), session)).ErrorCode);
        gate.Open();
        await Record.ExceptionAsync(() => Gate.Bounded(sent));
        Assert.Null((await app.PostAsync(Rpc.Call(1, "client"), session)).ErrorCode);
        Assert.False(gate.Cancelled.IsCompleted);
    }

    [Fact]
    public async Task A_cancelled_request_of_a_session_ends_without_an_answer()
    {
        await using var app = await TestApp.StartAsync();
        string session = await app.InitializeAsync();
        var gate = Gate.New();
        var sent = app.PostAsync(Rpc.Call(1, "wait", $$"""{"gate":"{{gate.Name}}"}"""), session);
        await gate.ReachedAsync();

        var cancelled = await app.PostAsync(Rpc.Notification("notifications/cancelled", "\"requestId\":1"), session);

        await gate.Cancelled;
        Assert.Equal(HttpStatusCode.Accepted, cancelled.Status);
        Assert.Equal((HttpStatusCode.NoContent, ""), ((await sent).Status, (await sent).Body));
    }

    [Fact]
    public async Task Nobody_elses_request_can_be_cancelled()
    {
        await using var app = await TestApp.StartAsync();
        string session = await app.InitializeAsync();
        string other = await app.InitializeAsync();
        var gate = Gate.New();
        var sent = app.PostAsync(Rpc.Call(1, "wait", $$"""{"gate":"{{gate.Name}}"}"""), session);
        await gate.ReachedAsync();

        Assert.Equal(HttpStatusCode.Accepted, (await app.PostAsync(Rpc.Notification("notifications/cancelled", "\"requestId\":1"), other)).Status);
        gate.Open();

        Assert.Equal("done", (await sent).Text);
    }

    private static async Task<HttpRequestMessage> RequestAsync(TestApp app, bool modern, string tool, string arguments, params (string, string)[] headers)
    {
        string members = $"\"name\":\"{tool}\",\"arguments\":{arguments}";
        return modern
            ? Requests.PostModern(Rpc.Request(1, "tools/call", $"{members},{Rpc.ModernMeta.Replace("{\"io", "{\"progressToken\":\"p\",\"io", StringComparison.Ordinal)}"), headers)
            : Requests.Post(Rpc.Request(1, "tools/call", $"{members},{Token}"), await app.InitializeAsync(), headers);
    }
}
