using System.Net;
using McpAttr.AspNetCore.Tests.Kit;

namespace McpAttr.AspNetCore.Tests;

/// <summary>2025-03-26, basic/index: several messages in one array.</summary>
public class BatchTests
{
    [Fact]
    public async Task The_messages_of_a_batch_are_answered_together()
    {
        await using var app = await TestApp.StartAsync();
        string session = await app.InitializeAsync("2025-03-26");
        var gate = Gate.New();
        var sent = app.PostAsync($"[{Rpc.Call(1, "wait", $$"""{"gate":"{{gate.Name}}"}""")},{Rpc.Notification("notifications/anything")},{Rpc.Call(2, "add", """{"a":1,"b":2}""")},{Rpc.Request(3, "no/such")}]", session);
        await gate.ReachedAsync();
        gate.Open();

        var reply = await sent;

        Assert.Equal((HttpStatusCode.OK, "application/json"), (reply.Status, reply.MediaType));
        Assert.Equal([1, 2, 3], reply.Message.AsArray().Select(static answer => (int)answer!["id"]!).Order());
    }

    [Fact]
    public async Task A_batch_whose_calls_report_is_a_stream_that_ends_with_the_array()
    {
        await using var app = await TestApp.StartAsync();
        string session = await app.InitializeAsync("2025-03-26");
        string call = Rpc.Request(1, "tools/call", "\"name\":\"rush\",\"arguments\":{\"steps\":1},\"_meta\":{\"progressToken\":1}");
        using var events = await app.StreamAsync(Requests.Post($"[{call}]", session));

        Assert.Equal("notifications/progress", (string?)(await events.MessageAsync())["method"]);
        Assert.Equal(1, (int?)(await events.MessageAsync())[0]!["id"]);
        Assert.Null(await events.NextAsync());
    }

    [Fact]
    public async Task A_batch_without_a_request_is_accepted()
    {
        await using var app = await TestApp.StartAsync();
        string session = await app.InitializeAsync("2025-03-26");

        var reply = await app.PostAsync($"[{Rpc.Notification("notifications/initialized")}]", session);

        Assert.Equal((HttpStatusCode.Accepted, ""), (reply.Status, reply.Body));
    }

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2024-11-05")]
    public async Task Other_revisions_have_no_batches(string version)
    {
        await using var app = await TestApp.StartAsync();
        string session = await app.InitializeAsync(version);

        var reply = await app.PostAsync($"[{Rpc.Call(1, "client")}]", session);

        Assert.Equal((HttpStatusCode.BadRequest, -32600), (reply.Status, reply.ErrorCode));
    }

    [Fact]
    public async Task An_empty_batch_is_400()
    {
        await using var app = await TestApp.StartAsync();

        var reply = await app.PostAsync("[]", await app.InitializeAsync("2025-03-26"));

        Assert.Equal((HttpStatusCode.BadRequest, -32600), (reply.Status, reply.ErrorCode));
    }
}
