using System.Net;
using McpAttr.AspNetCore.Tests.Kit;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace McpAttr.AspNetCore.Tests;

/// <summary>What only shows on a real socket.</summary>
public class KestrelTests
{
    private const string Headers = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    [Fact]
    public async Task Both_eras_are_served()
    {
        await using var app = await TestApp.StartAsync(kestrel: static _ => { });
        string session = await app.InitializeAsync();

        Assert.Equal("3", (await app.PostAsync(Rpc.Call(1, "add", """{"a":1,"b":2}"""), session)).Text);
        Assert.Equal("3", (await app.PostModernAsync(Rpc.ModernCall(1, "add", """{"a":1,"b":2}"""))).Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.PostAsync(Rpc.Initialize(), null, ("Host", "evil.example.com"))).Status);
        Assert.Equal("", string.Join("\n", app.Log.Lines));
    }

    [Fact]
    public async Task A_chunked_body_that_never_ends_is_413_at_the_limit()
    {
        await using var app = await TestApp.StartAsync(static options => options.Server.MaxMessageBytes = 100_000, kestrel: static _ => { });
        using var client = await RawClient.ConnectAsync(app);

        await client.SendAsync($"{Headers}Transfer-Encoding: chunked\r\n\r\n");
        await client.SendUntilRefusedAsync($"2710\r\n{new string('x', 10_000)}\r\n", times: 11);
        string answer = await client.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":-32600", answer, StringComparison.Ordinal);
        await StillServesAsync(app);
    }

    [Fact]
    public async Task A_request_without_a_body_is_400()
    {
        await using var app = await TestApp.StartAsync(kestrel: static _ => { });
        using var client = await RawClient.ConnectAsync(app);

        await client.SendAsync($"{Headers}Connection: close\r\n\r\n");
        string answer = await client.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":-32700", answer, StringComparison.Ordinal);
        await StillServesAsync(app);
    }

    [Theory]
    [InlineData("Content-Length: 1000\r\n\r\n{")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n")]
    public async Task A_body_that_comes_too_slowly_or_stops_coming_is_408(string body)
    {
        await using var app = await TestApp.StartAsync(kestrel: static kestrel => kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(1000, TimeSpan.FromSeconds(1.1)));
        using var client = await RawClient.ConnectAsync(app);

        await client.SendAsync(Headers + body);
        string answer = await client.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":-32600", answer, StringComparison.Ordinal);
        await StillServesAsync(app);
    }

    [Fact]
    public async Task Headers_that_come_too_slowly_are_408()
    {
        await using var app = await TestApp.StartAsync(kestrel: static kestrel => kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromMilliseconds(100));
        using var client = await RawClient.ConnectAsync(app);

        await client.SendAsync("POST /mcp HTTP/1.1\r\nHost:");

        Assert.StartsWith("HTTP/1.1 408 ", await client.ReadToEndAsync(), StringComparison.Ordinal);
        await StillServesAsync(app);
    }

    [Fact]
    public async Task A_client_that_dies_in_the_middle_of_its_body_leaves_nothing_behind()
    {
        await using var app = await TestApp.StartAsync(kestrel: static _ => { });
        for (int i = 0; i < 10; i++)
        {
            using var client = await RawClient.ConnectAsync(app);
            await client.SendAsync($"{Headers}Content-Length: 1000\r\n\r\n{{");
        }

        await StillServesAsync(app);
    }

    [Fact]
    public async Task A_client_that_never_reads_its_stream_loses_it_and_its_call_is_cancelled()
    {
        await using var app = await TestApp.StartAsync(static options => options.MaxUnreadBytes = 64 * 1024, kestrel: static kestrel => kestrel.Limits.MinResponseDataRate = null);
        using var client = await RawClient.ConnectAsync(app);
        var gate = Gate.New();
        string message = Rpc.Request(1, "tools/call", $$$"""
            "name":"flood","arguments":{"gate":"{{{gate.Name}}}","steps":20000},{{{Rpc.ModernMeta.Replace("{\"io", "{\"progressToken\":1,\"io", StringComparison.Ordinal)}}}
            """);

        await client.SendAsync(RawClient.Post(message, "MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: tools/call\r\nMcp-Name: flood\r\n"));

        await gate.ReachedAsync();
        await gate.Cancelled;
        await StillServesAsync(app);
    }

    [Fact]
    public async Task A_client_of_a_session_that_never_reads_its_stream_loses_it_and_comes_back_for_what_is_kept()
    {
        await using var app = await TestApp.StartAsync(static options => options.MaxUnreadBytes = 64 * 1024, kestrel: static kestrel => kestrel.Limits.MinResponseDataRate = null);
        using var client = await RawClient.ConnectAsync(app);
        string session = await app.InitializeAsync();
        var gate = Gate.New();

        await client.SendAsync(RawClient.Post(
            Rpc.Request(1, "tools/call", $$$"""
            "name":"flood","arguments":{"gate":"{{{gate.Name}}}","steps":5000},"_meta":{"progressToken":1}
            """),
            $"Mcp-Session-Id: {session}\r\n"));
        await gate.ReachedAsync();
        string read = await client.ReadToEndAsync();
        gate.Open();

        // Whole events alone count.
        string last = read[..read.LastIndexOf("\ndata: ", StringComparison.Ordinal)];
        last = last[(last.LastIndexOf("id: ", StringComparison.Ordinal) + 4)..];
        string message = "";
        while (!message.Contains("\"result\"", StringComparison.Ordinal))
        {
            using var resumed = await app.StreamAsync(Requests.Get(session, ("Last-Event-ID", last)));
            while (await resumed.NextAsync() is { } next) (last, message) = (next.Id!, next.Data!);
        }

        Assert.Contains("\"text\":\"done\"", message, StringComparison.Ordinal);
        await StillServesAsync(app);
    }

    [Fact]
    public async Task A_client_that_dies_cancels_its_modern_call()
    {
        await using var app = await TestApp.StartAsync(kestrel: static _ => { });
        var gate = Gate.New();
        using (var client = await RawClient.ConnectAsync(app))
        {
            await client.SendAsync(RawClient.Post(Rpc.ModernCall(1, "wait", $$"""{"gate":"{{gate.Name}}"}"""), "MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: tools/call\r\nMcp-Name: wait\r\n"));
            await gate.ReachedAsync();
        }

        await gate.Cancelled;
        await StillServesAsync(app);
    }

    private static async Task StillServesAsync(TestApp app)
    {
        Assert.Equal("3", (await app.PostModernAsync(Rpc.ModernCall(1, "add", """{"a":1,"b":2}"""))).Text);
        if (!app.Log.Lines.IsEmpty) Assert.Fail(string.Join('\n', app.Log.Lines));
    }
}
