using System.Net;
using McpAttr.AspNetCore.Tests.Kit;

namespace McpAttr.AspNetCore.Tests;

/// <summary>Limits over HTTP: the status says what the error says, and when to try again where that is known.</summary>
public class LimitTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Too_many_calls_in_some_time_are_429(bool modern)
    {
        await using var app = await TestApp.StartAsync();
        string session = await app.InitializeAsync();
        Task<Reply> CallAsync(int id) => modern ? app.PostModernAsync(Rpc.ModernCall(id, "once")) : app.PostAsync(Rpc.Call(id, "once"), session);

        Assert.Equal(HttpStatusCode.OK, (await CallAsync(1)).Status);
        var refused = await CallAsync(2);

        Assert.Equal((HttpStatusCode.TooManyRequests, 429, 2), (refused.Status, refused.ErrorCode, (int?)refused.Message["id"]));
        Assert.Equal(60, (int?)refused.Message["error"]!["data"]!["retryAfter"]);
        Assert.Equal(TimeSpan.FromSeconds(60), refused.Response.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task Too_many_calls_at_once_are_429()
    {
        await using var app = await TestApp.StartAsync();
        var gate = Gate.New();
        string call = Rpc.ModernCall(1, "alone", $$"""{"gate":"{{gate.Name}}"}""");
        var running = app.PostModernAsync(call);
        await gate.ReachedAsync();

        var refused = await app.PostModernAsync(call);
        gate.Open();

        Assert.Equal((HttpStatusCode.TooManyRequests, 429), (refused.Status, refused.ErrorCode));
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Response.Headers.RetryAfter?.Delta);
        Assert.Equal("done", (await running).Text);
    }

    [Theory]
    [InlineData("""{"seconds":0.1}""", 1)]
    [InlineData("""{"seconds":90}""", 90)]
    [InlineData("{}", null)]
    public async Task A_limit_of_a_methods_own_is_429_and_says_when_to_try_again_if_it_knows(string arguments, int? seconds)
    {
        await using var app = await TestApp.StartAsync();

        var refused = await app.PostModernAsync(Rpc.ModernCall(1, "refuse", arguments));
        var next = await app.PostModernAsync(Rpc.ModernCall(2, "add", """{"a":1,"b":2}"""));

        Assert.Equal((HttpStatusCode.TooManyRequests, 429), (refused.Status, refused.ErrorCode));
        Assert.Equal(seconds, refused.Response.Headers.RetryAfter?.Delta?.TotalSeconds);
        Assert.Equal((HttpStatusCode.OK, null), (next.Status, next.Response.Headers.RetryAfter));
    }

    [Fact]
    public async Task Too_many_subscriptions_are_429()
    {
        await using var app = await TestApp.StartAsync(static options => options.Server.MaxSubscriptions = 1);
        string session = await app.InitializeAsync();
        using var listening = await app.StreamAsync(Requests.PostModern(Listen(1)));
        await listening.NextAsync();

        var modern = await app.PostModernAsync(Listen(2));
        await app.PostAsync(Rpc.Request(3, "resources/subscribe", "\"uri\":\"test://text\""), session);
        var legacy = await app.PostAsync(Rpc.Request(4, "resources/subscribe", "\"uri\":\"test://other/1\""), session);

        Assert.Equal((HttpStatusCode.TooManyRequests, 429, 2), (modern.Status, modern.ErrorCode, (int?)modern.Message["id"]));
        Assert.Equal((HttpStatusCode.TooManyRequests, 429, 4), (legacy.Status, legacy.ErrorCode, (int?)legacy.Message["id"]));
    }

    private static string Listen(int id) => Rpc.Modern(id, "subscriptions/listen", "\"notifications\":{\"toolsListChanged\":true}");
}
