using System.Security.Claims;
using McpAttr.AspNetCore.Tests.Kit;
using Microsoft.AspNetCore.Builder;

namespace McpAttr.AspNetCore.Tests.Tasks;

/// <summary>Whose a task is over HTTP.</summary>
public class TaskOwnerTests
{
    private const string Meta =
        """
        "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{"extensions":{"io.modelcontextprotocol/tasks":{}}}}
        """;

    [Fact]
    public async Task A_task_of_another_user_is_answered_like_one_that_never_was()
    {
        await using var app = await TestApp.StartAsync(use: Authenticate);
        var created = await app.PostModernAsync(Request(1, "tools/call", "\"name\":\"task_of_user\",\"arguments\":{}"), ("X-User", "ann"));
        string id = (string)created.Message["result"]!["taskId"]!;

        Assert.Equal(id, (string?)(await app.PostModernAsync(About(2, "tasks/get", id), ("X-User", "ann"))).Message["result"]!["taskId"]);
        string unknown = (await app.PostModernAsync(About(3, "tasks/get", new string('A', 32)), ("X-User", "bob"))).Body;
        foreach (string method in new[] { "tasks/get", "tasks/cancel" })
        {
            Assert.Equal(unknown, (await app.PostModernAsync(About(3, method, id), ("X-User", "bob"))).Body);
            Assert.Equal(unknown, (await app.PostModernAsync(About(3, method, id))).Body);
        }
    }

    [Fact]
    public async Task A_task_of_another_session_is_unknown_and_not_listed()
    {
        await using var app = await TestApp.StartAsync();
        string ann = await app.InitializeAsync();
        string bob = await app.InitializeAsync();
        var created = await app.PostAsync(Rpc.Request(1, "tools/call", "\"name\":\"task_plain\",\"arguments\":{\"word\":\"x\"},\"task\":{}"), ann);
        string id = (string)created.Message["result"]!["task"]!["taskId"]!;

        Assert.Equal(-32602, (await app.PostAsync(Rpc.Request(2, "tasks/get", $"\"taskId\":\"{id}\""), bob)).ErrorCode);
        Assert.Empty((await app.PostAsync(Rpc.Request(3, "tasks/list"), bob)).Message["result"]!["tasks"]!.AsArray());
        Assert.Single((await app.PostAsync(Rpc.Request(4, "tasks/list"), ann)).Message["result"]!["tasks"]!.AsArray());
    }

    [Fact]
    public async Task Without_sessions_tasks_are_there_but_no_list_of_them()
    {
        await using var app = await TestApp.StartAsync(static options => options.Sessions = McpSessions.Never);
        var initialized = await app.PostAsync(Rpc.Initialize());
        (string, string) version = ("MCP-Protocol-Version", "2025-11-25");

        Assert.Null(initialized.Message["result"]!["capabilities"]!["tasks"]!["list"]);
        var created = await app.PostAsync(Rpc.Request(1, "tools/call", "\"name\":\"task_plain\",\"arguments\":{\"word\":\"x\"},\"task\":{}"), null, version);
        string id = (string)created.Message["result"]!["task"]!["taskId"]!;
        Assert.Equal("x", (await app.PostAsync(Rpc.Request(2, "tasks/result", $"\"taskId\":\"{id}\""), null, version)).Text);
        Assert.Equal(-32601, (await app.PostAsync(Rpc.Request(3, "tasks/list"), null, version)).ErrorCode);
    }

    [Fact]
    public async Task The_header_must_name_the_task()
    {
        await using var app = await TestApp.StartAsync();

        Assert.Equal(-32020, (await app.PostModernAsync(About(1, "tasks/get", "x"), ("Mcp-Name", "y"))).ErrorCode);
        Assert.Equal(-32020, (await app.PostModernAsync(About(1, "tasks/cancel", "x"), ("Mcp-Name", ""))).ErrorCode);
    }

    private static string About(int id, string method, string taskId) => Request(id, method, $"\"taskId\":\"{taskId}\"");

    private static string Request(int id, string method, string members) => Rpc.Request(id, method, $"{members},{Meta}");

    private static void Authenticate(WebApplication app) => app.Use(static (context, next) =>
    {
        if (context.Request.Headers["X-User"] is [{ } user]) context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", user)], "test"));
        return next();
    });
}
