using System.Net;
using McpAttr.AspNetCore.Tests.Kit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.DependencyInjection;

namespace McpAttr.AspNetCore.Tests;

/// <summary>Basic/transports, "Security": against DNS rebinding.</summary>
public class SecurityTests
{
    [Theory]
    [InlineData("http://localhost", HttpStatusCode.OK)]
    [InlineData("HTTP://LOCALHOST", HttpStatusCode.OK)]
    [InlineData("https://app.example.com", HttpStatusCode.OK)]
    [InlineData("https://localhost", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:81", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost.evil.example.com", HttpStatusCode.Forbidden)]
    [InlineData("http://evil.example.com", HttpStatusCode.Forbidden)]
    [InlineData("https://app.example.com:444", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task An_origin_must_be_the_requests_own_or_allowed(string origin, HttpStatusCode status)
    {
        await using var app = await TestApp.StartAsync(options => options.AllowedOrigins.Add("https://app.example.com"));

        var reply = await app.PostAsync(Rpc.Initialize(), null, ("Origin", origin));

        Assert.Equal(status, reply.Status);
        if (status == HttpStatusCode.Forbidden) Assert.Null(reply.Message["id"]);
    }

    [Fact]
    public async Task The_origin_is_checked_before_anything_else_of_every_method()
    {
        await using var app = await TestApp.StartAsync();
        foreach (var request in new[]
        {
            Requests.Post("nonsense", null, ("Origin", "http://evil.example.com"), ("Content-Type", "text/plain")),
            Requests.Get("nonsense", ("Origin", "http://evil.example.com")),
            Requests.Delete("nonsense", ("Origin", "http://evil.example.com")),
        })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await app.SendAsync(request)).StatusCode);
        }
    }

    [Fact]
    public async Task A_cors_policy_of_the_endpoint_allows_its_origins()
    {
        await using var app = await TestApp.StartAsync(
            build: builder => builder.Services.AddCors(cors => cors.AddPolicy("web", policy => policy.WithOrigins("https://web.example.com").AllowAnyHeader())),
            use: app => app.UseCors(),
            map: endpoint => endpoint.RequireCors("web"));

        var allowed = await app.PostAsync(Rpc.Initialize(), null, ("Origin", "https://web.example.com"));
        var other = await app.PostAsync(Rpc.Initialize(), null, ("Origin", "https://evil.example.com"));
        var preflight = new HttpRequestMessage(HttpMethod.Options, "/mcp");
        preflight.Headers.Add("Origin", "https://web.example.com");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        var answered = await app.SendAsync(preflight);

        Assert.Equal(HttpStatusCode.OK, allowed.Status);
        Assert.Equal("https://web.example.com", allowed.Response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(HttpStatusCode.Forbidden, other.Status);
        Assert.Equal(HttpStatusCode.NoContent, answered.StatusCode);
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("LOCALHOST:5000", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5000", HttpStatusCode.OK)]
    [InlineData("[::1]:5000", HttpStatusCode.OK)]
    [InlineData("mcp.example.com", HttpStatusCode.OK)]
    [InlineData("evil.example.com", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1.evil.example.com", HttpStatusCode.Forbidden)]
    public async Task A_request_that_arrives_on_loopback_must_be_for_a_name_of_this_machine_or_an_allowed_one(string host, HttpStatusCode status)
    {
        await using var app = await TestApp.StartAsync(
            options => options.AllowedHosts.Add("mcp.example.com"),
            use: Arrive(IPAddress.Loopback));

        Assert.Equal(status, (await app.PostAsync(Rpc.Initialize(), null, ("Host", host))).Status);
    }

    [Fact]
    public async Task A_host_that_the_host_filtering_names_is_allowed()
    {
        await using var app = await TestApp.StartAsync(
            build: builder => builder.Services.Configure<HostFilteringOptions>(static filtering => filtering.AllowedHosts = ["mcp.example.com", "*.example.org"]),
            use: Arrive(IPAddress.Loopback));

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(Rpc.Initialize(), null, ("Host", "mcp.example.com"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.PostAsync(Rpc.Initialize(), null, ("Host", "any.example.org"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.PostAsync(Rpc.Initialize(), null, ("Host", "evil.example.com"))).Status);
    }

    [Theory]
    [InlineData("::1", HttpStatusCode.Forbidden)]
    [InlineData("::ffff:127.0.0.1", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.2", HttpStatusCode.Forbidden)]
    [InlineData("192.168.1.2", HttpStatusCode.OK)]
    public async Task Elsewhere_the_host_is_for_the_host_filtering(string address, HttpStatusCode status)
    {
        await using var app = await TestApp.StartAsync(use: Arrive(IPAddress.Parse(address)));

        Assert.Equal(status, (await app.PostAsync(Rpc.Initialize(), null, ("Host", "mcp.example.com"))).Status);
    }

    [Fact]
    public async Task A_host_that_the_endpoint_requires_is_allowed()
    {
        await using var app = await TestApp.StartAsync(use: Arrive(IPAddress.Loopback), map: endpoint => endpoint.RequireHost("mcp.example.com"));

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(Rpc.Initialize(), null, ("Host", "mcp.example.com"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.PostAsync(Rpc.Initialize(), null, ("Host", "localhost"))).Status);
    }

    [Fact]
    public async Task What_is_no_origin_cannot_be_allowed()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => TestApp.StartAsync(options => options.AllowedOrigins.Add("https://app.example.com/")));

        Assert.Contains("'https://app.example.com/' is no origin", error.Message, StringComparison.Ordinal);
    }

    private static Action<WebApplication> Arrive(IPAddress address) => app => app.Use((context, next) =>
    {
        context.Connection.LocalIpAddress = address;
        return next(context);
    });
}
