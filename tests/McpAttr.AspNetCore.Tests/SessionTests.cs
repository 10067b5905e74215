using System.Net;
using System.Security.Claims;
using McpAttr.AspNetCore.Tests.Kit;
using Microsoft.AspNetCore.Builder;

namespace McpAttr.AspNetCore.Tests;

/// <summary>2025-11-25, basic/transports, "Session Management".</summary>
public class SessionTests
{
    [Fact]
    public async Task Ids_are_visible_ascii_and_never_the_same()
    {
        await using var app = await TestApp.StartAsync();
        string[] ids = [await app.InitializeAsync(), await app.InitializeAsync(), await app.InitializeAsync()];

        Assert.Equal(3, ids.Distinct().Count());
        Assert.All(ids, static id => Assert.Matches("^[A-Za-z0-9_-]{32}$", id));
    }

    [Fact]
    public async Task A_request_without_an_id_is_400_and_one_with_an_unknown_id_404()
    {
        await using var app = await TestApp.StartAsync();
        await app.InitializeAsync();

        var missing = await app.PostAsync(Rpc.Call(1, "add"));
        var unknown = await app.PostAsync(Rpc.Call(2, "add"), "nonsense");

        Assert.Equal((HttpStatusCode.BadRequest, -32600, 1), (missing.Status, missing.ErrorCode, (int?)missing.Message["id"]));
        Assert.Contains("Mcp-Session-Id", missing.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, -32600, 2), (unknown.Status, unknown.ErrorCode, (int?)unknown.Message["id"]));
        Assert.Equal(HttpStatusCode.BadRequest, (await app.PostAsync(Rpc.Notification("notifications/initialized"))).Status);
    }

    [Fact]
    public async Task Every_handshake_begins_a_session_of_its_own()
    {
        await using var app = await TestApp.StartAsync();
        string first = await app.InitializeAsync();

        var second = await app.PostAsync(Rpc.Initialize(), first);

        Assert.NotEqual(first, second.Session);
        Assert.Equal("t", (await app.PostAsync(Rpc.Call(1, "client"), first)).Text);
    }

    [Fact]
    public async Task A_handshake_that_fails_begins_none()
    {
        await using var app = await TestApp.StartAsync();

        var reply = await app.PostAsync(Rpc.Request(1, "initialize"));

        Assert.Equal(-32602, reply.ErrorCode);
        Assert.Null(reply.Session);
    }

    [Fact]
    public async Task A_deleted_session_is_404_from_then_on()
    {
        await using var app = await TestApp.StartAsync();
        string session = await app.InitializeAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await app.SendAsync(Requests.Delete(null))).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await app.SendAsync(Requests.Delete(session))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.SendAsync(Requests.Delete(session))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.PostAsync(Rpc.Call(1, "add"), session)).Status);
    }

    [Fact]
    public async Task A_deleted_session_cancels_its_calls_and_ends_its_streams()
    {
        await using var app = await TestApp.StartAsync();
        string session = await app.InitializeAsync();
        var gate = Gate.New();
        using var general = await app.StreamAsync(Requests.Get(session));
        Assert.NotNull(await general.NextAsync());
        var call = app.PostAsync(Rpc.Call(1, "wait", $$"""{"gate":"{{gate.Name}}"}"""), session);
        await gate.ReachedAsync();

        await app.SendAsync(Requests.Delete(session));

        await gate.Cancelled;
        Assert.Equal(HttpStatusCode.NoContent, (await call).Status);
        Assert.Null(await general.NextAsync());
    }

    [Fact]
    public async Task An_idle_session_ends()
    {
        await using var app = await TestApp.StartAsync(static options => options.SessionIdleTimeout = TimeSpan.FromMinutes(10));
        string used = await app.InitializeAsync();
        string idle = await app.InitializeAsync();

        app.Clock.Advance(TimeSpan.FromMinutes(9));
        await app.PostAsync(Rpc.Call(1, "client"), used);
        app.Clock.Advance(TimeSpan.FromMinutes(9));

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(Rpc.Call(2, "client"), used)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.PostAsync(Rpc.Call(3, "client"), idle)).Status);
    }

    [Fact]
    public async Task A_session_with_an_open_stream_or_a_running_call_is_not_idle()
    {
        await using var app = await TestApp.StartAsync(static options => options.SessionIdleTimeout = TimeSpan.FromMinutes(10));
        string listening = await app.InitializeAsync();
        string calling = await app.InitializeAsync();
        var gate = Gate.New();
        using var stream = await app.StreamAsync(Requests.Get(listening));
        var call = app.PostAsync(Rpc.Call(1, "wait", $$"""{"gate":"{{gate.Name}}"}"""), calling, ("Accept", "application/json"));
        await gate.ReachedAsync();

        app.Clock.Advance(TimeSpan.FromMinutes(60));
        gate.Open();

        Assert.Equal("done", (await call).Text);
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(Rpc.Call(2, "client"), listening)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(Rpc.Call(2, "client"), calling)).Status);
    }

    [Fact]
    public async Task Beyond_the_limit_the_session_that_was_idle_longest_ends()
    {
        await using var app = await TestApp.StartAsync(static options => options.MaxSessions = 3);
        string[] ids = new string[4];
        for (int i = 0; i < 3; i++)
        {
            ids[i] = await app.InitializeAsync();
            app.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await app.PostAsync(Rpc.Call(1, "client"), ids[0]);
        ids[3] = await app.InitializeAsync();

        HttpStatusCode[] statuses = [.. await Task.WhenAll(ids.Select(async id => (await app.PostAsync(Rpc.Call(2, "client"), id)).Status))];
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK], statuses);
    }

    [Fact]
    public async Task When_all_sessions_are_in_use_another_one_is_503()
    {
        await using var app = await TestApp.StartAsync(static options => options.MaxSessions = 1);
        using var stream = await app.StreamAsync(Requests.Get(await app.InitializeAsync()));

        var reply = await app.PostAsync(Rpc.Initialize());

        Assert.Equal((HttpStatusCode.ServiceUnavailable, -32600, 0), (reply.Status, reply.ErrorCode, (int?)reply.Message["id"]));
        Assert.Null(reply.Session);
    }

    [Fact]
    public async Task A_session_is_its_users_alone()
    {
        await using var app = await TestApp.StartAsync(use: Authenticate);
        string session = (await app.PostAsync(Rpc.Initialize(), null, ("X-User", "ann"))).Session!;

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(Rpc.Call(1, "client"), session, ("X-User", "ann"))).Status);
        foreach (string somebody in new[] { "bob", "" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await app.PostAsync(Rpc.Call(1, "client"), session, ("X-User", somebody))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await app.SendAsync(Requests.Get(session, ("X-User", somebody)))).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await app.SendAsync(Requests.Delete(session, ("X-User", somebody)))).StatusCode);
        }
    }

    [Fact]
    public async Task The_same_subject_of_another_issuer_is_somebody_else()
    {
        await using var app = await TestApp.StartAsync(use: Authenticate);
        string session = (await app.PostAsync(Rpc.Initialize(), null, ("X-User", "ann"), ("X-Issuer", "one"))).Session!;

        Assert.Equal(HttpStatusCode.NotFound, (await app.PostAsync(Rpc.Call(1, "client"), session, ("X-User", "ann"), ("X-Issuer", "two"))).Status);
    }

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2025-06-18")]
    [InlineData(null)]
    public async Task Without_sessions_each_request_stands_for_itself(string? version)
    {
        await using var app = await TestApp.StartAsync(static options => options.Sessions = McpSessions.Never);
        var initialized = await app.PostAsync(Rpc.Initialize());

        var called = await app.PostAsync(Rpc.Call(1, "add", """{"a":1,"b":2}"""), null, version is null ? [] : [("MCP-Protocol-Version", version)]);

        Assert.Null(initialized.Session);
        Assert.Equal("3", called.Text);
        Assert.Equal(HttpStatusCode.Accepted, (await app.PostAsync(Rpc.Notification("notifications/initialized"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.PostAsync(Rpc.Call(2, "add"), "left-over")).Status);
        foreach (var request in new[] { Requests.Get("left-over"), Requests.Delete("left-over") })
        {
            var refused = await app.SendAsync(request);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
            Assert.Equal(["POST"], refused.Content.Headers.Allow);
        }
    }

    [Fact]
    public async Task Get_and_delete_belong_to_no_modern_request()
    {
        await using var app = await TestApp.StartAsync();
        string session = await app.InitializeAsync();

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await app.SendAsync(Requests.Get(session, ("MCP-Protocol-Version", "2026-07-28")))).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await app.SendAsync(Requests.Delete(session, ("MCP-Protocol-Version", "2026-07-28")))).StatusCode);
    }

    [Fact]
    public async Task A_version_header_that_names_no_version_is_400()
    {
        await using var app = await TestApp.StartAsync();
        string session = await app.InitializeAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await app.PostAsync(Rpc.Call(1, "add"), session, ("MCP-Protocol-Version", "1999-01-01"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.SendAsync(Requests.Get(session, ("MCP-Protocol-Version", "1999-01-01")))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(Rpc.Call(1, "client"), session, ("MCP-Protocol-Version", "2025-11-25"))).Status);
    }

    private static void Authenticate(WebApplication app) => app.Use(static (context, next) =>
    {
        if (context.Request.Headers["X-User"].ToString() is { Length: > 0 } user)
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", user, null, context.Request.Headers["X-Issuer"])], "test"));
        return next(context);
    });
}
