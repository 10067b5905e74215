using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using McpAttr.AspNetCore.Sessions;
using McpAttr.AspNetCore.Tests.Kit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace McpAttr.AspNetCore.Tests;

/// <summary>The budgets of memory: 2 KB for a call above what the server underneath needs, and 2 KB for a session that nobody uses.</summary>
[Collection(nameof(Alone))]
public class AllocationTests
{
    private const int Budget = 2048;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_call_allocates_at_most_its_budget(bool modern) => Assert.InRange(await BytesPerCallAsync(Endpoint(McpSessions.Never), modern), 0, Budget);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_call_allocates_as_much_with_a_thousand_tools_more(bool modern)
    {
        var options = new McpServerOptions { Services = new NoServices() };
        for (int i = 0; i < 1000; i++)
            options.Definitions.Add(new McpToolDefinition($"more_{i}", """{"type":"object"}""", static (_, _) => ValueTask.FromResult(new McpToolResult())));

        long few = await BytesPerCallAsync(Endpoint(McpSessions.Never), modern);
        long many = await BytesPerCallAsync(Endpoint(McpSessions.Never, options), modern);

        Assert.Equal(few, many);
    }

    [Fact]
    public void A_session_that_nobody_uses_holds_at_most_its_budget()
    {
        const int Count = 20_000;
        var endpoint = Endpoint(McpSessions.Always);
        var sessions = new HttpSession[Count];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < Count; i++) sessions[i] = new HttpSession(endpoint, null);

        long perSession = (GC.GetTotalMemory(forceFullCollection: true) - before) / Count;

        TestContext.Current.TestOutputHelper!.WriteLine($"{perSession} bytes a session");
        Assert.InRange(perSession, 1, Budget);
        GC.KeepAlive(sessions);
    }

    private static async Task<long> BytesPerCallAsync(McpEndpoint endpoint, bool modern)
    {
        byte[] body = Encoding.UTF8.GetBytes(modern ? Rpc.ModernCall(1, "add", """{"a":1,"b":2}""") : Rpc.Call(1, "add", """{"a":1,"b":2}"""));
        var exchange = new FakeExchange();
        exchange.Context.Request.Method = "POST";
        exchange.Context.Request.ContentType = "application/json";
        exchange.Context.Request.Headers.Accept = "application/json, text/event-stream";
        if (modern)
        {
            exchange.Context.Request.Headers["MCP-Protocol-Version"] = "2026-07-28";
            exchange.Context.Request.Headers["Mcp-Method"] = "tools/call";
            exchange.Context.Request.Headers["Mcp-Name"] = "add";
        }

        const int Calls = 500;
        for (int i = 0; i < Calls; i++) await exchange.ServeAsync(endpoint, body);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++)
        {
            // Nothing here waits, so that all of it is this thread's.
            Assert.True(exchange.ServeAsync(endpoint, body).IsCompletedSuccessfully);
        }

        long perCall = (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
        TestContext.Current.TestOutputHelper!.WriteLine($"{perCall} bytes a call");
        Assert.Equal(200, exchange.Context.Response.StatusCode);
        Assert.InRange(exchange.Context.Response.ContentLength!.Value, 50, 500);
        return perCall;
    }

    private static McpEndpoint Endpoint(McpSessions sessions, McpServerOptions? options = null) =>
        new(McpServer.Create(McpCatalog.Entry!, options ?? new McpServerOptions { Services = new NoServices() }), new McpHttpOptions { Sessions = sessions }, []);

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }

    /// <summary>A request and its response, used again and again, as a server does for the requests of a connection.</summary>
    private sealed class FakeExchange : IRequestBodyPipeFeature
    {
        private readonly Pipe _body = new();

        public FakeExchange()
        {
            Context.Features.Set<IRequestBodyPipeFeature>(this);
            Context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        }

        public DefaultHttpContext Context { get; } = new();

        public PipeReader Reader => _body.Reader;

        public Task ServeAsync(McpEndpoint endpoint, byte[] body)
        {
            _body.Writer.Write(body);
            _body.Writer.Complete();
            var served = endpoint.ServeAsync(Context);
            _body.Reader.Complete();
            _body.Reset();
            return served;
        }
    }
}
