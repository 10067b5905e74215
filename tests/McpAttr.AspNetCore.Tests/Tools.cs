using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

[assembly: McpAttr.McpServer(Name = "test", ChangingLists = McpAttr.McpLists.Tools)]

namespace McpAttr.AspNetCore.Tests;

/// <summary>What the endpoints of the tests serve. What waits is held by a <see cref="Kit.Gate"/> that the call names.</summary>
internal static class Tools
{
    /// <summary>Adds two numbers.</summary>
    [McpTool]
    public static int Add(int a, int b) => a + b;

    /// <summary>Says who asks, by its own word.</summary>
    [McpTool]
    public static string Client(McpContext context) => context.ClientInfo?.Name ?? "nobody";

    /// <summary>Says who asks, and where.</summary>
    [McpTool]
    public static string Request(HttpContext http, ClaimsPrincipal user, McpContext context) =>
        $"{http.Request.Path} {user.Identity!.Name ?? "nobody"} {ReferenceEquals(user, context.User)}";

    /// <summary>Says the number of its request.</summary>
    [McpTool]
    public static int Scope(McpContext context) => ((Kit.RequestNumber)context.Services!.GetService(typeof(Kit.RequestNumber))!).Value;

    /// <summary>Says what it was given of its request and its services.</summary>
    [McpTool]
    public static string Given(
        HttpContext http, [FromServices] Kit.RequestNumber number, [McpService] Kit.RequestNumber same, [FromKeyedServices("ann")] Kit.RequestNumber keyed, string word) =>
        $"{word} {http.Request.Method} {ReferenceEquals(number, same)} {ReferenceEquals(number, keyed)} {keyed.Value > 0}";

    /// <summary>Waits until it may end.</summary>
    [McpTool]
    public static async Task<string> Wait(string gate, CancellationToken cancellationToken)
    {
        await Kit.Gate.Of(gate).PassAsync(cancellationToken);
        return "done";
    }

    /// <summary>Reports what it is told to, one thing at a time, before it ends.</summary>
    [McpTool]
    public static async Task<string> Report(string gate, int steps, McpContext context, CancellationToken cancellationToken)
    {
        for (int step = 1; step <= steps; step++)
        {
            context.ReportProgress(step);
            await Kit.Gate.Of(gate).PassAsync(cancellationToken);
        }

        return "done";
    }

    /// <summary>Reports without waiting for anything.</summary>
    [McpTool]
    public static string Rush(int steps, McpContext context)
    {
        for (int step = 1; step <= steps; step++) context.ReportProgress(step, message: "so far\nand on");
        return "done";
    }

    /// <summary>Lets go of its connection and goes on.</summary>
    [McpTool]
    public static async Task<string> Release(string gate, bool first, McpContext context)
    {
        if (!first) context.ReportProgress(1);
        bool released = context.ReleaseConnection(TimeSpan.FromMilliseconds(500));
        await Kit.Gate.Of(gate).PassAsync(default);
        context.ReportProgress(2);
        return released ? "released" : "held";
    }

    /// <summary>Sends a flood of progress.</summary>
    [McpTool]
    public static async Task<string> Flood(string gate, int steps, McpContext context, CancellationToken cancellationToken)
    {
        for (int step = 1; step <= steps; step++) context.ReportProgress(step, message: new string('x', 1000));
        await Kit.Gate.Of(gate).PassAsync(cancellationToken);
        return "done";
    }

    /// <summary>Repeats arguments in headers.</summary>
    [McpTool]
    public static string Place([McpHeader("Region")] string? region = null, [McpHeader("Level")] int? level = null, [McpHeader("Fast")] bool? fast = null) =>
        $"{region} {level} {fast}";

    /// <summary>Tells that the list of tools has changed.</summary>
    [McpTool]
    public static void Change(McpContext context) => context.Notifier.ToolsChanged();

    /// <summary>A text that may change.</summary>
    [McpResource("test://text", Subscribable = true)]
    public static string Text() => "text";

    /// <summary>Other texts that may change.</summary>
    [McpResource("test://other/{number}", Subscribable = true)]
    public static string Other(int number) => $"text {number}";
}
