using System.Net;
using System.Text;
using McpAttr.AspNetCore.Tests.Kit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace McpAttr.AspNetCore.Tests;

/// <summary>The endpoint is one of ASP.NET Core's: what the framework does for endpoints, it does for this one.</summary>
public class FrameworkTests
{
    private static readonly (string, string) Ann = ("X-User", "ann");
    private static readonly (string, string) Writer = ("X-Role", "writer");

    [Fact]
    public async Task Required_authorization_is_401_for_nobody_and_403_for_others()
    {
        await using var app = await StartWithUsersAsync();

        var nobody = await app.PostModernAsync(Rpc.ModernCall(1, "request"));
        var other = await app.PostModernAsync(Rpc.ModernCall(1, "request"), Ann);
        var allowed = await app.PostModernAsync(Rpc.ModernCall(1, "request"), Ann, Writer);

        Assert.Equal((HttpStatusCode.Unauthorized, ""), (nobody.Status, nobody.Body));
        Assert.Equal((HttpStatusCode.Forbidden, ""), (other.Status, other.Body));
        Assert.Equal("/mcp ann True", allowed.Text);
        foreach (var request in new[] { Requests.Get("any"), Requests.Delete("any"), Requests.Post(Rpc.Initialize()) })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await app.SendAsync(request)).StatusCode);
        }
    }

    [Fact]
    public async Task A_session_belongs_to_the_user_who_was_authenticated()
    {
        await using var app = await StartWithUsersAsync();
        string session = (await app.PostAsync(Rpc.Initialize(), null, Ann, Writer)).Session!;

        Assert.Equal("/mcp ann True", (await app.PostAsync(Rpc.Call(1, "request"), session, Ann, Writer)).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await app.PostAsync(Rpc.Call(1, "request"), session, ("X-User", "ben"), Writer)).Status);
    }

    [Fact]
    public async Task A_cors_policy_answers_preflights_and_exposes_headers()
    {
        string[] headers = ["Content-Type", "Mcp-Session-Id", "MCP-Protocol-Version", "Last-Event-ID", "Mcp-Method", "Mcp-Name"];
        await using var app = await TestApp.StartAsync(
            build: builder => builder.Services.AddCors(cors => cors.AddPolicy("web", policy => policy
                .WithOrigins("https://web.example.com").WithMethods("POST", "GET", "DELETE").WithHeaders(headers).WithExposedHeaders("Mcp-Session-Id", "Retry-After"))),
            use: static app => app.UseCors(),
            map: static endpoint => endpoint.RequireCors("web"));

        var allowed = await PreflightAsync(app, "https://web.example.com", headers);
        var other = await PreflightAsync(app, "https://evil.example.com", headers);
        var reply = await app.PostAsync(Rpc.Initialize(), null, ("Origin", "https://web.example.com"));

        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal("https://web.example.com", Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("POST,GET,DELETE", Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Methods")));
        Assert.Equal(string.Join(',', headers), Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Headers")));
        Assert.False(other.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.NotNull(reply.Session);
        Assert.Equal("Mcp-Session-Id,Retry-After", Assert.Single(reply.Response.Headers.GetValues("Access-Control-Expose-Headers")));
    }

    [Fact]
    public async Task Nothing_is_kept_in_an_output_cache()
    {
        await using var app = await TestApp.StartAsync(
            build: static builder => builder.Services.AddOutputCache(),
            use: static app => app.UseOutputCache(),
            map: static endpoint => endpoint.CacheOutput(static policy => policy.AddPolicy<EverythingPolicy>(), excludeDefaultPolicy: true));
        string[] sessions = [await app.InitializeAsync(), await app.InitializeAsync()];

        // Else the second would get the answer of the first: the key is the path.
        Assert.Equal("3", (await app.PostModernAsync(Rpc.ModernCall(1, "add", """{"a":1,"b":2}"""))).Text);
        Assert.Equal("7", (await app.PostModernAsync(Rpc.ModernCall(2, "add", """{"a":3,"b":4}"""))).Text);

        // Else the second would wait for the end of the first.
        EventReader[] streams = [await app.StreamAsync(Requests.Get(sessions[0])), await app.StreamAsync(Requests.Get(sessions[1]))];
        foreach (var (session, stream) in sessions.Zip(streams))
        {
            await stream.NextAsync();
            app.Endpoint.Sessions.All.Single(one => one.Id == session).Notify(Encoding.UTF8.GetBytes(Rpc.Notification(session)));
            Assert.Equal(session, (await stream.NextAsync())!.Method);
            await app.SendAsync(Requests.Delete(session));
            stream.Dispose();
        }
    }

    [Fact]
    public async Task The_empty_builder_with_routing_is_enough()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseTestServer();
        builder.Services.AddRoutingCore();
        await ServesAsync(builder);
    }

    [Fact]
    public async Task The_full_builder_will_do()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        await ServesAsync(builder);
    }

    private static async Task ServesAsync(WebApplicationBuilder builder)
    {
        await using var app = builder.Build();
        app.MapMcp("/mcp");
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();

        var modern = await Reply.ReadAsync(await client.SendAsync(Requests.PostModern(Rpc.ModernCall(1, "add", """{"a":1,"b":2}""")), TestContext.Current.CancellationToken));
        var legacy = await Reply.ReadAsync(await client.SendAsync(Requests.Post(Rpc.Initialize()), TestContext.Current.CancellationToken));

        Assert.Equal("3", modern.Text);
        Assert.NotNull(legacy.Session);
    }

    private static Task<TestApp> StartWithUsersAsync() => TestApp.StartAsync(
        build: static builder =>
        {
            builder.Services.AddAuthentication(HeaderAuthentication.SchemeName).AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>(HeaderAuthentication.SchemeName, null);
            builder.Services.AddAuthorization();
        },
        use: static app => app.UseAuthentication().UseAuthorization(),
        map: static endpoint => endpoint.RequireAuthorization(static policy => policy.RequireRole("writer")));

    private static Task<HttpResponseMessage> PreflightAsync(TestApp app, string origin, string[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, "/mcp");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", string.Join(',', headers));
        return app.SendAsync(request);
    }

    /// <summary>Keeps every answer, whatever its method.</summary>
    private sealed class EverythingPolicy : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
            return default;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => default;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => default;
    }
}
