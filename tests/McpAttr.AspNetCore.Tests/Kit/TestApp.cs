using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace McpAttr.AspNetCore.Tests.Kit;

/// <summary>An application in this process with one endpoint at <c>/mcp</c>, by the clock of the test.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestApp(WebApplication app, TestClock clock, HttpClient client, RecordedLog log)
    {
        _app = app;
        Clock = clock;
        Log = log;
        Client = client;
        Client.Timeout = TimeSpan.FromSeconds(60);
    }

    public TestClock Clock { get; }

    public HttpClient Client { get; }

    public WebApplication App => _app;

    /// <summary>What serves <c>/mcp</c>.</summary>
    public McpEndpoint Endpoint => (McpEndpoint)_app.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .Single(static endpoint => endpoint is RouteEndpoint { RoutePattern.RawText: "/mcp" }).RequestDelegate!.Target!;

    /// <summary>What the application has logged as a warning or worse.</summary>
    public RecordedLog Log { get; }

    /// <summary>The port of an application on Kestrel.</summary>
    public int Port => Client.BaseAddress!.Port;

    /// <param name="configure">Sets options of the endpoint.</param>
    /// <param name="build">Adds to the application's services.</param>
    /// <param name="use">Adds to the application's middleware.</param>
    /// <param name="map">Adds to the endpoint.</param>
    /// <param name="kestrel">Listens on a real socket, and has these settings.</param>
    public static async Task<TestApp> StartAsync(
        Action<McpHttpOptions>? configure = null,
        Action<WebApplicationBuilder>? build = null,
        Action<WebApplication>? use = null,
        Action<IEndpointConventionBuilder>? map = null,
        Action<KestrelServerOptions>? kestrel = null)
    {
        var clock = new TestClock();
        var builder = WebApplication.CreateSlimBuilder();
        var log = new RecordedLog();
        builder.Logging.ClearProviders().AddProvider(log);
        if (kestrel is null) builder.WebHost.UseTestServer();
        else builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel);
        builder.Services.AddScoped<RequestNumber>().AddSingleton<TimeProvider>(clock);
        build?.Invoke(builder);
        var app = builder.Build();
        use?.Invoke(app);
        var endpoint = app.MapMcp("/mcp", options =>
        {
            options.Server.TimeProvider = clock;

            // By a clock that stands still, no second would ever pass.
            options.Server.MaxProgressPerSecond = int.MaxValue;
            configure?.Invoke(options);
        });
        map?.Invoke(endpoint);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var client = kestrel is null ? app.GetTestClient() : new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        return new TestApp(app, clock, client, log);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>Sends a request and waits for the headers of its response.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => SendUntilAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Sends a request that the client may give up.</summary>
    public Task<HttpResponseMessage> SendUntilAsync(HttpRequestMessage request, CancellationToken giveUp) =>
        Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, giveUp);

    /// <summary>Waits until so many requests wait for their tasks: a tool that has been reached may not have returned its task yet.</summary>
    public async Task PendingAsync(int requests)
    {
        while (Endpoint.PendingRequests < requests) await Task.Yield();
    }

    /// <summary>Posts a message of revisions up to 2025-11-25.</summary>
    public async Task<Reply> PostAsync(string message, string? session = null, params (string Name, string Value)[] headers) =>
        await Reply.ReadAsync(await SendAsync(Requests.Post(message, session, headers)));

    /// <summary>Posts a message of 2026-07-28 with the headers that it must have.</summary>
    public async Task<Reply> PostModernAsync(string message, params (string Name, string Value)[] headers) =>
        await Reply.ReadAsync(await SendAsync(Requests.PostModern(message, headers)));

    /// <summary>Posts a message and reads the event stream that answers it.</summary>
    public async Task<EventReader> StreamAsync(HttpRequestMessage request) => await EventReader.OpenAsync(await SendAsync(request));

    /// <summary>Makes the handshake.</summary>
    /// <returns>The id of the session.</returns>
    public async Task<string> InitializeAsync(string version = "2025-11-25")
    {
        var reply = await PostAsync(Rpc.Initialize(version));
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        return reply.Session!;
    }
}
