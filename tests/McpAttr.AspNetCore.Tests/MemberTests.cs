using System.Security.Claims;
using McpAttr.AspNetCore.Tests.Kit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace McpAttr.AspNetCore.Tests;

/// <summary>Who sees which members, and members that come while the server runs, over HTTP.</summary>
public class MemberTests
{
    private static readonly McpToolDefinition Grow = new("grow", """{"type":"object"}""", static (_, context) =>
    {
        context.Server.Tools.Add(new McpToolDefinition("grown", """{"type":"object","properties":{"region":{"type":"string","x-mcp-header":"Region"}}}""", static (arguments, _) =>
            ValueTask.FromResult(new McpToolResult { Content = [new McpText(arguments.GetRawText())] })));
        return ValueTask.FromResult(new McpToolResult());
    });

    [Fact]
    public async Task A_user_sees_what_is_for_the_user_in_either_era()
    {
        await using var app = await StartAsync();
        string ann = (await app.PostAsync(Rpc.Initialize(), null, ("X-User", "ann"))).Session!;
        string bob = (await app.PostAsync(Rpc.Initialize(), null, ("X-User", "bob"))).Session!;

        Assert.Contains("\"grow\"", (await app.PostAsync(Rpc.Request(1, "tools/list"), ann, ("X-User", "ann"))).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"grow\"", (await app.PostAsync(Rpc.Request(1, "tools/list"), bob, ("X-User", "bob"))).Body, StringComparison.Ordinal);
        Assert.Contains("\"grow\"", (await app.PostModernAsync(Rpc.Modern(1, "tools/list"), ("X-User", "ann"))).Body, StringComparison.Ordinal);
        var listed = await app.PostModernAsync(Rpc.Modern(1, "tools/list"), ("X-User", "bob"));
        Assert.DoesNotContain("\"grow\"", listed.Body, StringComparison.Ordinal);
        Assert.Equal("private", (string?)listed.Message["result"]!["cacheScope"]);
        Assert.Equal("Unknown tool: grow", (await app.PostModernAsync(Rpc.ModernCall(1, "grow"), ("X-User", "bob"))).ErrorMessage);
        Assert.Equal("Unknown tool: grow", (await app.PostAsync(Rpc.Call(1, "grow"), bob, ("X-User", "bob"))).ErrorMessage);
    }

    [Fact]
    public async Task A_tool_that_a_call_adds_is_there_for_everybody_and_its_headers_are_checked()
    {
        await using var app = await StartAsync();
        string session = await app.InitializeAsync();
        Assert.Equal("Unknown tool: grown", (await app.PostModernAsync(Rpc.ModernCall(1, "grown"))).ErrorMessage);

        await app.PostModernAsync(Rpc.ModernCall(1, "grow"), ("X-User", "ann"));

        Assert.Equal("{}", (await app.PostModernAsync(Rpc.ModernCall(2, "grown"))).Text);
        Assert.Equal("""{"region":"eu"}""", (await app.PostModernAsync(Rpc.ModernCall(3, "grown", """{"region":"eu"}"""), ("Mcp-Param-Region", "eu"))).Text);
        Assert.Equal(-32020, (await app.PostModernAsync(Rpc.ModernCall(4, "grown", """{"region":"eu"}"""), ("Mcp-Param-Region", "us"))).ErrorCode);
        Assert.Equal("{}", (await app.PostAsync(Rpc.Call(5, "grown"), session)).Text);
    }

    [Fact]
    public async Task The_headers_of_a_hidden_tool_tell_nothing()
    {
        await using var app = await StartAsync(options => options.Server.Definitions.Add(
            new McpToolDefinition("grow_secret", """{"type":"object","properties":{"region":{"type":"string","x-mcp-header":"Region"}}}""", static (_, _) => default)));

        Assert.Equal("Unknown tool: grow_secret", (await app.PostModernAsync(Rpc.ModernCall(1, "grow_secret", """{"region":"eu"}"""), ("X-User", "bob"))).ErrorMessage);
        Assert.Equal(-32020, (await app.PostModernAsync(Rpc.ModernCall(2, "grow_secret", """{"region":"eu"}"""), ("X-User", "ann"))).ErrorCode);
    }

    private static Task<TestApp> StartAsync(Action<McpHttpOptions>? configure = null) => TestApp.StartAsync(
        options =>
        {
            options.Server.Definitions.Add(Grow);
            options.Server.ChangingLists = McpLists.Tools;
            options.Server.Visibility.Add(McpVisibility.Create(static (member, viewer) =>
                member.Name is not ("grow" or "grow_secret") || (viewer.User.FindFirst("sub")?.Value == "ann" && viewer.FeatureOrNull<HttpContext>()!.Request.Path == "/mcp")));
            configure?.Invoke(options);
        },
        use: static app => app.Use(static (context, next) =>
        {
            if (context.Request.Headers["X-User"] is [{ } name]) context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", name)], "test"));
            return next(context);
        }));
}
