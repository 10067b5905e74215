using System.Net;
using System.Text;
using McpAttr.AspNetCore.Sessions;
using McpAttr.AspNetCore.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace McpAttr.AspNetCore.Tests;

/// <summary>What is for a client of a session while it has no stream open.</summary>
public class WaitingMessagesTests
{
    [Fact]
    public async Task What_happens_before_a_stream_is_opened_is_told_on_it_once()
    {
        await using var app = await TestApp.StartAsync();
        string id = await app.InitializeAsync();
        var session = Session(app);
        session.Notify(Change("one"));
        session.Notify(Change("two"));
        session.Notify(Change("one"));

        using var stream = await app.StreamAsync(Requests.Get(id));
        Assert.Equal("", (await stream.NextAsync())!.Data);
        session.Notify(Change("three"));

        Assert.Equal(["one.1", "two.2", "three.3"], [await NextAsync(stream), await NextAsync(stream), await NextAsync(stream)]);
    }

    [Fact]
    public async Task A_change_of_a_list_waits_for_a_client_that_has_made_its_handshake()
    {
        await using var app = await TestApp.StartAsync();
        string id = await app.InitializeAsync();
        await app.PostAsync(Rpc.Notification("notifications/initialized"), id);
        await app.PostModernAsync(Rpc.ModernCall(1, "change"));
        await app.PostModernAsync(Rpc.ModernCall(1, "change"));

        using var stream = await app.StreamAsync(Requests.Get(id));
        await stream.NextAsync();

        Assert.Equal("notifications/tools/list_changed", (await stream.NextAsync())!.Method);
    }

    [Fact]
    public void The_oldest_go_when_there_are_too_many_or_they_are_too_long()
    {
        var waiting = new WaitingMessages();
        for (int i = 0; i < WaitingMessages.MaxCount + 5; i++) waiting.Add(Change($"{i}"));
        Assert.True(waiting.TryTake(out byte[] oldest));
        Assert.Contains("\"test://5\"", Encoding.UTF8.GetString(oldest), StringComparison.Ordinal);
        Assert.Equal(WaitingMessages.MaxCount - 1, Count(waiting));

        waiting.Add(Change("short"));
        waiting.Add(Change(new string('x', WaitingMessages.MaxBytes - 100)));
        Assert.Equal(1, Count(waiting));
        waiting.Add(Change(new string('x', WaitingMessages.MaxBytes)));
        Assert.Equal(0, Count(waiting));
    }

    [Fact]
    public async Task What_happens_while_a_stream_is_lost_is_told_on_the_next_one_where_the_client_does_not_resume()
    {
        await using var app = await TestApp.StartAsync();
        string id = await app.InitializeAsync("2025-06-18");
        var session = Session(app);
        using (var giveUp = new CancellationTokenSource())
        {
            var lost = await EventReader.OpenAsync(await app.SendUntilAsync(Requests.Get(id), giveUp.Token));
            session.Notify(Change("heard"));
            await lost.NextAsync();
            await giveUp.CancelAsync();
            lost.Dispose();
        }

        // The server has noticed when nothing of the session is open.
        for (; session.IdleTime == TimeSpan.Zero; await Task.Yield()) app.Clock.Advance(TimeSpan.FromMilliseconds(1));
        session.Notify(Change("one"));
        session.Notify(Change("two"));
        using var stream = await app.StreamAsync(Requests.Get(id));

        Assert.Equal(["one.1", "two.2"], [await NextAsync(stream), await NextAsync(stream)]);
    }

    [Fact]
    public async Task A_server_that_ends_opens_no_stream_and_keeps_nothing()
    {
        await using var app = await TestApp.StartAsync();
        string id = await app.InitializeAsync();
        var session = Session(app);
        app.App.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        session.Notify(Change("late"));
        var reply = await Reply.ReadAsync(await app.SendAsync(Requests.Get(id)));
        session.Notify(Change("later"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, -32600), (reply.Status, reply.ErrorCode));
    }

    private static HttpSession Session(TestApp app) => Assert.Single(app.Endpoint.Sessions.All);

    private static byte[] Change(string what) => Encoding.UTF8.GetBytes(Rpc.Notification("notifications/resources/updated", $"\"uri\":\"test://{what}\"") + "\n");

    /// <summary>What the next message is about, and its place in its stream.</summary>
    private static async Task<string> NextAsync(EventReader stream)
    {
        var next = (await stream.NextAsync())!;
        return ((string)next.Message["params"]!["uri"]!)["test://".Length..] + next.Id![next.Id!.LastIndexOf('.')..];
    }

    private static int Count(WaitingMessages waiting)
    {
        int count = 0;
        while (waiting.TryTake(out _)) count++;
        return count;
    }
}
