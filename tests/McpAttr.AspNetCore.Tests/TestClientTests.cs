using McpAttr.AspNetCore.Tests.Asking;
using McpAttr.AspNetCore.Tests.Kit;
using McpAttr.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace McpAttr.AspNetCore.Tests;

/// <summary>The client of the test kit over HTTP, as the tests of an application use it.</summary>
public class TestClientTests
{
    public static TheoryData<string> Revisions => [.. McpRevisions.All];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task It_lists_calls_and_reads_in_every_revision(string revision)
    {
        await using var app = await TestApp.StartAsync();
        await using var client = McpTestClient.Connect(app.Client, "/mcp", options => options.Revision = revision);

        var tools = await client.ListToolsAsync(Token);
        var sum = await client.CallAsync("add", ("a", 1), ("b", 2));
        var text = await client.ReadAsync("test://text", Token);

        Assert.Equal(revision, client.Revision);
        Assert.Contains(tools, tool => tool.Name == "add");
        sum.ShouldHaveStructured("3");
        Assert.Equal("text", text.Text);
        (await client.CallAsync("add", ("a", 1), ("b", "x"))).ShouldBeError("$.b: expected an integer");
        await Assert.ThrowsAsync<McpErrorException>(() => client.ReadAsync("test://näh", Token));
    }

    [Theory]
    [InlineData("2026-07-28")]
    [InlineData("2025-11-25")]
    public async Task It_hears_progress_answers_questions_and_cancels(string revision)
    {
        await using var app = await TestApp.StartAsync();
        await using var client = McpTestClient.Connect(app.Client, "/mcp", options => options.Revision = revision).Answer();

        var rushed = await client.CallAsync("rush", ("steps", 2));
        var asked = await client.CallAsync("ask_once", cancellationToken: Token);
        var gate = Gate.New();
        using var giveUp = new CancellationTokenSource();
        var waiting = client.CallAsync("wait", McpArguments.Of(("gate", gate.Name)), giveUp.Token);
        await gate.ReachedAsync();
        await giveUp.CancelAsync();

        Assert.Equal([1, 2], rushed.Progress.Select(step => step.Progress));
        asked.ShouldHaveText("Ada, 36");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await gate.Cancelled;
    }

    [Theory]
    [InlineData("2026-07-28")]
    [InlineData("2025-11-25")]
    public async Task It_hears_of_changes(string revision)
    {
        await using var app = await TestApp.StartAsync();
        await using var client = McpTestClient.Connect(app.Client, "/mcp", options => options.Revision = revision);
        await using var changes = await client.ListenAsync(tools: true, cancellationToken: Token);

        await client.CallAsync("change", cancellationToken: Token);

        Assert.Equal("notifications/tools/list_changed", (await changes.NextAsync(Token)).Method);
    }

    [Fact]
    public async Task Its_end_is_the_end_of_its_session()
    {
        string? ended = null;
        await using var app = await TestApp.StartAsync(use: app => app.Use(async (HttpContext context, RequestDelegate next) =>
        {
            if (context.Request.Method == "DELETE") ended = context.Request.Headers["Mcp-Session-Id"];
            await next(context);
        }));

        await using (var client = McpTestClient.Connect(app.Client, "/mcp", options => options.Revision = "2025-11-25")) await client.PingAsync(Token);

        Assert.NotNull(ended);
    }

    [Fact]
    public async Task A_refusal_without_a_message_fails_the_test_with_its_status()
    {
        await using var app = await TestApp.StartAsync(use: app => app.Use((HttpContext context, RequestDelegate _) =>
        {
            context.Response.StatusCode = 401;
            return Task.CompletedTask;
        }));
        await using var client = McpTestClient.Connect(app.Client);

        var exception = await Assert.ThrowsAsync<McpTestException>(() => client.ListToolsAsync(Token));

        Assert.Equal("/mcp answered with the status 401 and no message.", exception.Message);
    }
}
