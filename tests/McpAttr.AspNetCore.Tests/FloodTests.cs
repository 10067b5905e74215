using McpAttr.AspNetCore.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace McpAttr.AspNetCore.Tests;

/// <summary>Ten thousand connections on real sockets, each dropped without a goodbye at some point of its request.</summary>
[Collection(nameof(Alone))]
public class FloodTests
{
    private const int Connections = 10_000;
    private const int AtOnce = 50;
    private const int MaxSessions = 1000;

    /// <summary>Some 100 bytes for each connection: less than any object of the server's that would stay behind.</summary>
    private const long Slack = 1024 * 1024;

    private const string ModernHeaders = "MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: tools/call\r\nMcp-Name: report\r\n";

    [Fact(Timeout = 120_000)]
    public async Task Ten_thousand_dropped_connections_leave_nothing_behind_and_hold_nobody_up()
    {
        await using var app = await TestApp.StartAsync(
            static options => options.MaxSessions = MaxSessions,
            static builder =>
            {
                builder.Services.AddMcpServer();
                builder.Services.AddHealthChecks().AddMcp();
            },
            kestrel: static _ => { });
        await EndAsync(app, await FloodAsync(app, Connections / 10));
        long before = Held();

        var gate = await FloodAsync(app, Connections);
        Assert.InRange(app.Endpoint.Sessions.Count, 1, MaxSessions);
        await EndAsync(app, gate);
        long grown = Held() - before;

        TestContext.Current.TestOutputHelper!.WriteLine($"{grown} bytes more");
        Assert.InRange(grown, long.MinValue, Slack);
        Assert.Equal("", string.Join('\n', app.Log.Lines));
    }

    private static long Held()
    {
        // What earlier tests have left may only be waiting for its finalizer.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    /// <returns>What the calls of sessions that are still running wait for.</returns>
    private static async Task<Gate> FloodAsync(TestApp app, int connections)
    {
        var gate = Gate.New();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async first =>
        {
            for (int number = first; number < connections; number += AtOnce)
            {
                await DropAsync(app, (Moment)(number % Enum.GetValues<Moment>().Length), gate);

                // Somebody else, meanwhile.
                if (number % 10 == 0) Assert.Equal("3", (await app.PostModernAsync(Rpc.ModernCall(1, "add", """{"a":1,"b":2}"""))).Text);
            }
        }));
        return gate;
    }

    private static async Task DropAsync(TestApp app, Moment moment, Gate gate)
    {
        // Time passes, so that there are sessions that were idle longest.
        app.Clock.Advance(TimeSpan.FromMilliseconds(1));
        string session = moment is Moment.SessionStream or Moment.SessionCall ? await app.InitializeAsync() : "";
        string call = $"\"name\":\"report\",\"arguments\":{{\"gate\":\"{gate.Name}\",\"steps\":1}}";
        using var client = await RawClient.ConnectAsync(app);
        switch (moment)
        {
            case Moment.Connected:
                break;
            case Moment.Headers:
                await client.SendAsync("POST /mcp HTTP/1.1\r\nHo");
                break;
            case Moment.Body:
                await client.SendAsync("POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
                break;
            case Moment.Request:
                await client.SendAsync(RawClient.Post(Rpc.Initialize()));
                break;
            case Moment.SessionStream:
                await client.SendAsync($"GET /mcp HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nMcp-Session-Id: {session}\r\n\r\n");
                await client.ReadUntilAsync("data:");
                break;
            case Moment.SessionCall:
                await client.SendAsync(RawClient.Post(Rpc.Request(1, "tools/call", $"{call},\"_meta\":{{\"progressToken\":1}}"), $"Mcp-Session-Id: {session}\r\n"));
                await client.ReadUntilAsync("progress");
                gate.Open();
                break;
            default:
                await client.SendAsync(RawClient.Post(Rpc.Request(1, "tools/call", $"{call},{Rpc.ModernMeta.Replace("{\"io", "{\"progressToken\":1,\"io", StringComparison.Ordinal)}"), ModernHeaders));
                await client.ReadUntilAsync("progress");
                break;
        }
    }

    /// <summary>Nobody reads any more, and no session has been used for long: nothing is left of them.</summary>
    private static async Task EndAsync(TestApp app, Gate gate)
    {
        // A connection that is dropped is noticed some time later.
        while (app.Endpoint.PendingRequests > 0)
        {
            gate.Open();
            await app.PostModernAsync(Rpc.Modern(1, "server/discover"));
        }

        while (app.Endpoint.Sessions.Count > 0)
        {
            app.Clock.Advance(app.Endpoint.Options.SessionIdleTimeout + TimeSpan.FromSeconds(1));
            await app.PostModernAsync(Rpc.Modern(1, "server/discover"));
        }

        Assert.Equal(0, ((McpMemoryEventStore)app.Endpoint.EventStore).Bytes);
        Assert.Equal((HealthStatus.Healthy, 0, 0), await HealthTests.CheckAsync(app));
    }

    /// <summary>When a client is gone.</summary>
    private enum Moment
    {
        Connected,
        Headers,
        Body,
        Request,
        SessionStream,
        SessionCall,
        ModernCall,
    }
}
