using System.Net;
using McpAttr.AspNetCore.Tests.Kit;

namespace McpAttr.AspNetCore.Tests;

/// <summary>2025-11-25, basic/transports, "Resumability and Redelivery", and SEP-1699.</summary>
public class ResumeTests
{
    [Fact]
    public async Task A_stream_begins_with_an_event_that_it_can_be_resumed_from()
    {
        await using var app = await TestApp.StartAsync(static options => options.RetryInterval = TimeSpan.FromMilliseconds(1500));
        string session = await app.InitializeAsync();
        using var events = await app.StreamAsync(Report(session, Gate.New(), steps: 1));

        var first = (await events.NextAsync())!;

        Assert.Equal(("1500", ""), (first.Retry, first.Data));
        Assert.EndsWith(".0", first.Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_of_earlier_revisions_get_no_event_without_data()
    {
        await using var app = await TestApp.StartAsync();
        string session = await app.InitializeAsync("2025-06-18");
        using var events = await app.StreamAsync(Report(session, Gate.New(), steps: 1));

        Assert.Equal("notifications/progress", (await events.NextAsync())!.Method);
    }

    [Fact]
    public async Task A_client_that_lost_a_stream_comes_back_for_the_rest_of_it()
    {
        await using var app = await TestApp.StartAsync();
        string session = await app.InitializeAsync();
        var gate = Gate.New();
        string? last;
        using (var events = await app.StreamAsync(Report(session, gate, steps: 3)))
        {
            await events.NextAsync();
            last = (await events.NextAsync())!.Id;
        }

        gate.Open();
        await gate.ReachedAsync();
        await gate.ReachedAsync();
        using var resumed = await app.StreamAsync(Requests.Get(session, ("Last-Event-ID", last!)));
        Assert.Equal(2, (int?)(await resumed.MessageAsync())["params"]!["progress"]);
        gate.Open();
        Assert.Equal(3, (int?)(await resumed.MessageAsync())["params"]!["progress"]);
        gate.Open();
        Assert.Equal(1, (int?)(await resumed.MessageAsync())["id"]);
        Assert.Null(await resumed.NextAsync());
    }

    [Fact]
    public async Task A_stream_that_has_ended_can_be_read_again_from_any_event()
    {
        await using var app = await TestApp.StartAsync();
        string session = await app.InitializeAsync();
        var ids = new List<string>();
        using (var events = await app.StreamAsync(Rush(session)))
        {
            while (await events.NextAsync() is { } next) ids.Add(next.Id!);
        }

        Assert.Equal(4, ids.Count);
        for (int from = 0; from < ids.Count; from++)
        {
            using var again = await app.StreamAsync(Requests.Get(session, ("Last-Event-ID", ids[from])));
            for (int i = from + 1; i < ids.Count; i++) Assert.Equal(ids[i], (await again.NextAsync())!.Id);
            Assert.Null(await again.NextAsync());
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData(".1")]
    [InlineData("AAAAAAAAAAAA.1")]
    [InlineData("AAAAAAAAAAAA.-1")]
    public async Task An_id_of_no_event_is_400(string id)
    {
        await using var app = await TestApp.StartAsync();

        var reply = await Reply.ReadAsync(await app.SendAsync(Requests.Get(await app.InitializeAsync(), ("Last-Event-ID", id))));

        Assert.Equal((HttpStatusCode.BadRequest, -32600), (reply.Status, reply.ErrorCode));
    }

    [Fact]
    public async Task Nobody_can_read_a_stream_of_another_session()
    {
        await using var app = await TestApp.StartAsync();
        string session = await app.InitializeAsync();
        string other = await app.InitializeAsync();
        using var running = await app.StreamAsync(Report(session, Gate.New(), steps: 1));
        string runningId = (await running.NextAsync())!.Id!;
        using var ended = await app.StreamAsync(Rush(session, id: 2));
        string endedId = (await ended.NextAsync())!.Id!;
        while (await ended.NextAsync() is not null) continue;

        foreach (string id in new[] { runningId, endedId })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await app.SendAsync(Requests.Get(other, ("Last-Event-ID", id)))).StatusCode);
        }
    }

    [Fact]
    public async Task What_the_store_has_dropped_cannot_be_read_again()
    {
        await using var app = await TestApp.StartAsync(static options => options.EventStore = new McpMemoryEventStore(maxBytes: 700));
        string session = await app.InitializeAsync();
        string first = await LastIdAsync(app, Rush(session, id: 1));
        string second = await LastIdAsync(app, Rush(session, id: 2));

        Assert.Equal(HttpStatusCode.BadRequest, (await app.SendAsync(Requests.Get(session, ("Last-Event-ID", first)))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(Requests.Get(session, ("Last-Event-ID", second)))).StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_call_lets_go_of_its_connection_and_is_answered_when_the_client_comes_back(bool first)
    {
        await using var app = await TestApp.StartAsync(kestrel: static _ => { });
        string session = await app.InitializeAsync();
        var gate = Gate.New();
        string? last = null;
        string? retry = null;
        using (var events = await app.StreamAsync(Call(session, 1, "release", $$"""{"gate":"{{gate.Name}}","first":{{(first ? "true" : "false")}}}""")))
        {
            while (await events.NextAsync() is { } next)
            {
                last = next.Id ?? last;
                retry = next.Retry ?? retry;
            }
        }

        using var resumed = await app.StreamAsync(Requests.Get(session, ("Last-Event-ID", last!)));
        gate.Open();

        Assert.Equal("500", retry);
        Assert.Equal(2, (int?)(await resumed.MessageAsync())["params"]!["progress"]);
        Assert.Equal("released", (string?)(await resumed.MessageAsync())["result"]!["content"]![0]!["text"]);
        Assert.Null(await resumed.NextAsync());
    }

    [Fact]
    public async Task A_connection_is_held_where_the_client_could_not_come_back()
    {
        await using var app = await TestApp.StartAsync();
        var gate = Gate.New();
        gate.Open();

        var modern = await app.PostModernAsync(Rpc.ModernCall(1, "release", $$"""{"gate":"{{gate.Name}}","first":true}"""));
        gate.Open();
        var early = await app.PostAsync(Rpc.Call(1, "release", $$"""{"gate":"{{gate.Name}}","first":true}"""), await app.InitializeAsync("2025-06-18"));
        gate.Open();
        var json = await app.PostAsync(Rpc.Call(1, "release", $$"""{"gate":"{{gate.Name}}","first":true}"""), await app.InitializeAsync(), ("Accept", "application/json"));

        Assert.Equal(("held", "held", "held"), (modern.Text, early.Text, json.Text));
    }

    private static async Task<string> LastIdAsync(TestApp app, HttpRequestMessage request)
    {
        string id = "";
        using var events = await app.StreamAsync(request);
        while (await events.NextAsync() is { } next) id = next.Id!;
        return id;
    }

    private static HttpRequestMessage Report(string session, Gate gate, int steps) => Call(session, 1, "report", $$"""{"gate":"{{gate.Name}}","steps":{{steps}}}""");

    private static HttpRequestMessage Rush(string session, int id = 1) => Call(session, id, "rush", """{"steps":2}""");

    private static HttpRequestMessage Call(string session, int id, string tool, string arguments) =>
        Requests.Post(Rpc.Request(id, "tools/call", $"\"name\":\"{tool}\",\"arguments\":{arguments},\"_meta\":{{\"progressToken\":1}}"), session);
}
