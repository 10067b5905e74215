using System.Net;
using System.Security.Claims;
using McpAttr.AspNetCore.HttpSse;
using McpAttr.AspNetCore.Tests.Kit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace McpAttr.AspNetCore.Tests;

/// <summary>2024-11-05, basic/transports, "HTTP with SSE". On real sockets, because a POST is answered before its call has ended.</summary>
public class HttpSseTests
{
    [Fact(Timeout = 60_000)]
    public async Task It_is_off_unless_it_is_asked_for()
    {
        await using var app = await TestApp.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await app.SendAsync(Requests.Get(null))).StatusCode);
    }

    [Theory]
    [InlineData("2024-11-05")]
    [InlineData("2025-11-25")]
    public async Task A_message_is_accepted_and_its_answer_comes_on_the_stream(string version)
    {
        await using var app = await StartAsync();
        using var client = await SseClient.BeginAsync(app, version);

        await client.AcceptedAsync(Rpc.Call(1, "add", """{"a":1,"b":2}"""));
        var answer = await client.MessageAsync();

        Assert.Matches("^/mcp\\?sessionId=[A-Za-z0-9_-]{32}$", client.Address);
        Assert.Equal((1, "3"), ((int?)answer["id"], (string?)answer["result"]!["content"]![0]!["text"]));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_message_is_accepted_while_its_call_goes_on_whose_progress_comes_on_the_stream()
    {
        await using var app = await StartAsync();
        using var client = await SseClient.BeginAsync(app);
        var gate = Gate.New();

        await client.AcceptedAsync(Rpc.Request(1, "tools/call", $"\"name\":\"report\",\"arguments\":{{\"gate\":\"{gate.Name}\",\"steps\":1}},\"_meta\":{{\"progressToken\":7}}"));
        Assert.Equal(7, (int?)(await client.MessageAsync())["params"]!["progressToken"]);
        await client.AcceptedAsync(Rpc.Request(2, "ping"));
        Assert.Equal(2, (int?)(await client.MessageAsync())["id"]);
        gate.Open();

        Assert.Equal("done", (string?)(await client.MessageAsync())["result"]!["content"]![0]!["text"]);
        Assert.Equal("", string.Join('\n', app.Log.Lines));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_call_has_its_request_until_it_ends()
    {
        await using var app = await StartAsync(build: static builder => builder.Services.AddKeyedScoped<RequestNumber>("ann"));
        using var client = await SseClient.BeginAsync(app);

        await client.AcceptedAsync(Rpc.Call(1, "given", """{"word":"yes"}"""));

        Assert.Equal("yes POST True False True", (string?)(await client.MessageAsync())["result"]!["content"]![0]!["text"]);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_call_can_be_cancelled()
    {
        await using var app = await StartAsync();
        using var client = await SseClient.BeginAsync(app);
        var gate = Gate.New();
        await client.AcceptedAsync(Rpc.Call(1, "wait", $$"""{"gate":"{{gate.Name}}"}"""));
        await gate.ReachedAsync();

        await client.AcceptedAsync(Rpc.Notification("notifications/cancelled", "\"requestId\":1"));

        await gate.Cancelled;
        await client.AcceptedAsync(Rpc.Request(2, "ping"));
        Assert.Equal(2, (int?)(await client.MessageAsync())["id"]);
    }

    [Fact(Timeout = 60_000)]
    public async Task Changes_are_told_on_the_stream()
    {
        await using var app = await StartAsync();
        using var client = await SseClient.BeginAsync(app);

        await app.PostModernAsync(Rpc.ModernCall(1, "change"));

        Assert.Equal("notifications/tools/list_changed", (string?)(await client.MessageAsync())["method"]);
    }

    [Fact(Timeout = 60_000)]
    public async Task Batches_are_answered_together_where_the_revision_has_them()
    {
        await using var app = await StartAsync();
        using var client = await SseClient.BeginAsync(app, "2025-03-26");
        using var other = await SseClient.BeginAsync(app);
        string batch = $"[{Rpc.Call(1, "add", """{"a":1,"b":2}""")},{Rpc.Notification("notifications/anything")},{Rpc.Request(2, "ping")}]";

        await client.AcceptedAsync(batch);
        await client.AcceptedAsync($"[{Rpc.Notification("notifications/anything")}]");
        var refused = await other.PostAsync(batch);

        Assert.Equal([1, 2], (await client.MessageAsync()).AsArray().Select(static answer => (int)answer!["id"]!).Order());
        Assert.Equal((HttpStatusCode.BadRequest, -32600), (refused.Status, refused.ErrorCode));
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest, -32700)]
    [InlineData("", HttpStatusCode.BadRequest, -32700)]
    [InlineData("[]", HttpStatusCode.BadRequest, -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{}}""", HttpStatusCode.BadRequest, -32600)]
    public async Task What_is_no_message_is_refused(string body, HttpStatusCode status, int code)
    {
        await using var app = await StartAsync();
        using var client = await SseClient.BeginAsync(app);

        var reply = await client.PostAsync(body);

        Assert.Equal((status, code), (reply.Status, reply.ErrorCode));
    }

    [Fact(Timeout = 60_000)]
    public async Task The_limits_and_types_of_a_body_are_those_of_the_endpoint()
    {
        await using var app = await StartAsync(static options => options.Server.MaxMessageBytes = 1024);
        using var client = await SseClient.BeginAsync(app);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.PostAsync(Rpc.Request(1, "ping"), ("Content-Type", "text/plain"))).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.PostAsync(Rpc.Call(1, new string('x', 1024)))).Status);
    }

    [Fact(Timeout = 60_000)]
    public async Task Messages_of_2026_07_28_go_to_the_endpoint_itself()
    {
        await using var app = await StartAsync();
        using var client = await SseClient.BeginAsync(app);

        var reply = await client.PostAsync(Rpc.ModernCall(1, "add", """{"a":1,"b":2}"""));

        Assert.Equal((HttpStatusCode.BadRequest, -32600), (reply.Status, reply.ErrorCode));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_call_before_the_handshake_is_refused_on_the_stream()
    {
        await using var app = await StartAsync();
        using var client = await SseClient.OpenAsync(app);

        await client.AcceptedAsync(Rpc.Call(1, "add", """{"a":1,"b":2}"""));

        Assert.Equal(-32600, (int?)(await client.MessageAsync())["error"]!["code"]);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_client_that_is_gone_cancels_its_calls_and_its_session_is_404()
    {
        await using var app = await StartAsync();
        var client = await SseClient.BeginAsync(app);
        var gate = Gate.New();
        await client.AcceptedAsync(Rpc.Call(1, "wait", $$"""{"gate":"{{gate.Name}}"}"""));
        await gate.ReachedAsync();

        client.Dispose();

        await gate.Cancelled;
        await NobodyIsLeftAsync(app);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(Rpc.Request(1, "ping"))).Status);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("")]
    public async Task A_session_that_never_was_is_404(string id)
    {
        await using var app = await StartAsync();
        var request = Requests.Post(Rpc.Request(1, "ping"));
        request.RequestUri = new Uri($"/mcp?sessionId={id}", UriKind.Relative);

        var reply = await Reply.ReadAsync(await app.SendAsync(request));

        Assert.Equal((HttpStatusCode.NotFound, -32600), (reply.Status, reply.ErrorCode));
    }

    [Fact(Timeout = 60_000)]
    public async Task Sessions_of_the_two_transports_know_nothing_of_each_other()
    {
        await using var app = await StartAsync();
        string streamable = await app.InitializeAsync();
        using var client = await SseClient.BeginAsync(app);
        string id = client.Address[(client.Address.IndexOf('=', StringComparison.Ordinal) + 1)..];
        var posted = Requests.Post(Rpc.Request(1, "ping"));
        posted.RequestUri = new Uri($"/mcp?sessionId={streamable}", UriKind.Relative);

        Assert.Equal(HttpStatusCode.NotFound, (await app.SendAsync(posted)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.PostAsync(Rpc.Request(1, "ping"), id)).Status);
        using var stream = await app.StreamAsync(Requests.Get(streamable));
        Assert.Equal("", (await stream.NextAsync())!.Data);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_session_is_its_users_alone()
    {
        await using var app = await StartAsync(use: static app => app.Use(static (context, next) =>
        {
            if (context.Request.Headers["X-User"] is [{ } user]) context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", user), new Claim(ClaimTypes.Name, user)], "test"));
            return next(context);
        }));
        using var client = await SseClient.OpenAsync(app, ("X-User", "ann"));
        await client.AcceptedAsync(Rpc.Initialize());
        await client.MessageAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(Rpc.Call(1, "request"), ("X-User", "ben"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(Rpc.Call(1, "request"), ("X-User", ""))).Status);
        await client.AcceptedAsync(Rpc.Call(2, "request"));
        Assert.Equal("/mcp ann True", (string?)(await client.MessageAsync())["result"]!["content"]![0]!["text"]);
    }

    [Fact(Timeout = 60_000)]
    public async Task The_origin_is_checked_of_both_methods()
    {
        await using var app = await StartAsync();
        using var client = await SseClient.BeginAsync(app);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync(Rpc.Request(1, "ping"), ("Origin", "http://evil.example.com"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.SendAsync(Requests.Get(null, ("Origin", "http://evil.example.com")))).StatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task Too_many_sessions_are_503_and_a_client_that_reads_no_stream_406()
    {
        await using var app = await StartAsync(static options => options.MaxSessions = 1);

        Assert.Equal(HttpStatusCode.NotAcceptable, (await app.SendAsync(Requests.Get(null, ("Accept", "application/json")))).StatusCode);
        using (await SseClient.BeginAsync(app)) Assert.Equal(HttpStatusCode.ServiceUnavailable, (await app.SendAsync(Requests.Get(null))).StatusCode);
        await NobodyIsLeftAsync(app);
        using var next = await SseClient.BeginAsync(app);
    }

    [Fact(Timeout = 60_000)]
    public async Task When_the_server_ends_a_call_is_answered_and_then_the_stream_ends()
    {
        await using var app = await StartAsync();
        using var client = await SseClient.BeginAsync(app);
        using var idle = await SseClient.BeginAsync(app);
        var gate = Gate.New();
        await client.AcceptedAsync(Rpc.Call(1, "wait", $$"""{"gate":"{{gate.Name}}"}"""));
        await gate.ReachedAsync();

        app.App.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        Assert.Null(await idle.NextAsync());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await app.SendAsync(Requests.Get(null))).StatusCode);
        gate.Open();

        Assert.Equal("done", (string?)(await client.MessageAsync())["result"]!["content"]![0]!["text"]);
        Assert.Null(await client.NextAsync());
    }

    [Fact(Timeout = 60_000)]
    public async Task A_call_that_goes_on_when_the_server_loses_its_patience_is_cancelled()
    {
        await using var app = await StartAsync();
        using var client = await SseClient.BeginAsync(app);
        var gate = Gate.New();
        await client.AcceptedAsync(Rpc.Call(1, "wait", $$"""{"gate":"{{gate.Name}}"}"""));
        await gate.ReachedAsync();
        app.App.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        app.Clock.Advance(TimeSpan.FromSeconds(5));

        await gate.Cancelled;
        Assert.Null(await client.NextAsync());
    }

    [Fact(Timeout = 60_000)]
    public async Task A_client_that_never_reads_loses_its_session()
    {
        await using var app = await StartAsync(static options => options.MaxUnreadBytes = 64 * 1024);
        using var client = await RawClient.ConnectAsync(app);
        await client.SendAsync("GET /mcp HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n");
        string opened = await client.ReadUntilAsync("\n\n");
        string address = opened[opened.IndexOf("/mcp?", StringComparison.Ordinal)..].Split('\n')[0];
        foreach (string message in new[] { Rpc.Initialize(), Rpc.Request(1, "tools/call", "\"name\":\"rush\",\"arguments\":{\"steps\":200000},\"_meta\":{\"progressToken\":1}") })
        {
            var request = Requests.Post(message);
            request.RequestUri = new Uri(address, UriKind.Relative);
            Assert.Equal(HttpStatusCode.Accepted, (await app.SendAsync(request)).StatusCode);
        }

        await NobodyIsLeftAsync(app);
        Assert.Equal("", string.Join('\n', app.Log.Lines));
    }

    private static HttpSseTransport Transport(TestApp app) => Assert.IsType<HttpSseTransport>(app.Endpoint.Options.OldTransport);

    /// <summary>That a client is gone is noticed some time later.</summary>
    private static async Task NobodyIsLeftAsync(TestApp app)
    {
        while (Transport(app).Count > 0) Assert.Equal("3", (await app.PostModernAsync(Rpc.ModernCall(1, "add", """{"a":1,"b":2}"""))).Text);
    }

    private static Task<TestApp> StartAsync(
        Action<McpHttpOptions>? configure = null, Action<WebApplicationBuilder>? build = null, Action<WebApplication>? use = null) =>
        TestApp.StartAsync(
            options =>
            {
                options.ServeHttpSse();
                configure?.Invoke(options);
            },
            build,
            use,
            kestrel: static _ => { });
}
