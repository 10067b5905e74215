using System.Net;
using System.Security.Claims;
using McpAttr.AspNetCore.Tests.Kit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace McpAttr.AspNetCore.Tests;

/// <summary>A server that <c>AddMcpServer</c> registers, with its filters and limits, over HTTP.</summary>
public class RegisteredServerTests
{
    [Fact]
    public async Task An_endpoint_without_a_server_of_its_own_serves_the_registered_one()
    {
        await using var app = await TestApp.StartAsync(build: static builder => builder.Services.AddMcpServer(options =>
        {
            options.Title = "Registered";
            options.Filters.Add(McpFilter.Create<McpToolInvocation>(static async (call, next) =>
            {
                await next.InvokeAsync();
                call.Return(new McpToolResult { Content = [new McpText($"{call.Services!.GetRequiredService<TestService>().Name} {call.IsError}")] });
            }));
        }).Services.AddScoped<TestService>());

        var handshake = await app.PostAsync(Rpc.Initialize());
        var called = await app.PostModernAsync(Rpc.ModernCall(1, "add", """{"a":1,"b":2}"""));

        Assert.Equal("Registered", (string?)handshake.Message["result"]!["serverInfo"]!["title"]);
        Assert.Equal("of the request False", called.Text);
    }

    [Fact]
    public async Task A_call_that_takes_too_long_is_answered()
    {
        var clock = new FakeTimeProvider();
        await using var app = await TestApp.StartAsync(build: builder => builder.Services.AddSingleton<TimeProvider>(clock).AddMcpServer());

        var reply = app.PostModernAsync(Rpc.ModernCall(1, "go_on"));
        while (!reply.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(3));
            await Task.Yield();
        }

        Assert.Equal(HttpStatusCode.OK, (await reply).Status);
        Assert.Equal("go_on took longer than 3 s, its limit, and was cancelled. Ask for less, or try again later.", (await reply).Text);
    }

    [Fact]
    public async Task Users_are_callers_whatever_their_connections_and_sessions()
    {
        await using var app = await TestApp.StartAsync(
            build: static builder => builder.Services.AddMcpServer(),
            use: static app => app.Use(static (context, next) =>
            {
                if (context.Request.Headers["X-User"] is [{ } name]) context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", name)], "test"));
                return next(context);
            }));

        Assert.Equal("once", (await CallAsync("ann")).Text);
        Assert.Equal("once", (await CallAsync("ben")).Text);
        Assert.Equal(429, (await CallAsync("ann")).ErrorCode);
        Assert.Equal("once", (await CallAsync("")).Text);
        Assert.Equal(429, (await CallAsync("")).ErrorCode);

        Task<Reply> CallAsync(string user) => app.PostModernAsync(Rpc.ModernCall(1, "once"), ("X-User", user));
    }

    private sealed class TestService
    {
        public string Name { get; } = "of the request";
    }
}
