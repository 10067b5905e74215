using System.Net;
using System.Security.Claims;
using McpAttr.AspNetCore.Tests.Kit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace McpAttr.AspNetCore.Tests;

/// <summary>What a method gets of its HTTP request.</summary>
public class RequestServicesTests
{
    [Fact]
    public async Task A_method_gets_the_request_and_the_user()
    {
        await using var app = await TestApp.StartAsync(use: static app => app.Use(static (context, next) =>
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "ann")], "test"));
            return next(context);
        }));

        Assert.Equal("/mcp ann True", (await app.PostModernAsync(Rpc.ModernCall(1, "request"))).Text);
    }

    [Fact]
    public async Task Services_are_those_of_the_request()
    {
        await using var app = await TestApp.StartAsync();

        string first = (await app.PostModernAsync(Rpc.ModernCall(1, "scope"))).Text;
        string second = (await app.PostModernAsync(Rpc.ModernCall(1, "scope"))).Text;

        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Services_that_the_framework_or_a_key_names_are_given_to_a_method()
    {
        await using var app = await TestApp.StartAsync(build: static builder => builder.Services.AddKeyedScoped<RequestNumber>("ann"));

        Assert.Equal("yes POST True False True", (await app.PostModernAsync(Rpc.ModernCall(1, "given", "{\"word\":\"yes\"}"))).Text);
        Assert.Equal("yes POST True False True", (await app.PostAsync(Rpc.Call(1, "given", "{\"word\":\"yes\"}"), await app.InitializeAsync())).Text);
    }

    [Fact]
    public async Task The_endpoint_can_require_rate_limiting_by_the_frameworks_own_means()
    {
        await using var app = await TestApp.StartAsync(
            build: static builder => builder.Services.AddRateLimiter(static limiter => limiter.AddFixedWindowLimiter("one", static window =>
            {
                window.PermitLimit = 1;
                window.Window = TimeSpan.FromHours(1);
            })),
            use: static app => app.UseRateLimiter(),
            map: static endpoint => endpoint.RequireRateLimiting("one"));

        Assert.Equal(HttpStatusCode.OK, (await app.PostModernAsync(Rpc.ModernCall(1, "scope"))).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await app.PostModernAsync(Rpc.ModernCall(1, "scope"))).Status);
    }

    [Fact]
    public async Task Several_endpoints_serve_several_servers()
    {
        await using var app = await TestApp.StartAsync(use: static app => app.MapMcp("/other", McpServer.Create(McpCatalog.Entry!.WithTags("none"), new McpServerOptions { Name = "other" })));

        var request = Requests.PostModern(Rpc.Modern(1, "server/discover"));
        request.RequestUri = new Uri("/other", UriKind.Relative);
        var other = await Reply.ReadAsync(await app.SendAsync(request));
        var own = await app.PostModernAsync(Rpc.Modern(1, "server/discover"));

        Assert.Equal("other", (string?)other.Message["result"]!["_meta"]!["io.modelcontextprotocol/serverInfo"]!["name"]);
        Assert.Equal("test", (string?)own.Message["result"]!["_meta"]!["io.modelcontextprotocol/serverInfo"]!["name"]);
    }
}
