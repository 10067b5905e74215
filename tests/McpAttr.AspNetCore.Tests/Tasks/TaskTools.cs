using System.Security.Claims;
using McpAttr.AspNetCore.Tests.Asking;
using McpAttr.AspNetCore.Tests.Kit;

namespace McpAttr.AspNetCore.Tests.Tasks;

/// <summary>The tools that are tasks, for every wire the same.</summary>
internal static class TaskTools
{
    [McpTool(Task = McpTaskSupport.Optional)]
    public static async Task<string> TaskPlain(string word, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return word;
    }

    [McpTool(Task = McpTaskSupport.Required)]
    public static async Task<string> TaskAsks(McpContext context)
    {
        var name = context.ElicitAsync<Name>("Who?", key: "name");
        var roots = context.ListRootsAsync("roots");
        var sure = await context.ElicitAsync<Sure>($"Is {(await name).Content!.First} sure?");
        return $"{(await name).Content!.First}: {sure.Content!.Ok}, {(await roots)[0].Uri}";
    }

    [McpTool(Task = McpTaskSupport.Required)]
    public static async Task<string> TaskAsksBefore([McpElicit("Who?")] McpElicitResult<Name> name, McpContext context) =>
        $"{name.Content!.First}, {(await context.SampleAsync(McpSampleRequest.Of("Hi."))).Text}";

    [McpTool(Task = McpTaskSupport.Required)]
    public static async Task<string> TaskFails(CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        throw new McpToolException("No paper.");
    }

    [McpTool(Task = McpTaskSupport.Required)]
    public static async Task<string> TaskBreaks(CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        throw new McpProtocolException("No printer.", 7);
    }

    [McpTool(Task = McpTaskSupport.Optional)]
    public static async Task<string> TaskWaits(string gate, CancellationToken cancellationToken)
    {
        await Gate.Of(gate).PassAsync(cancellationToken);
        return "passed";
    }

    /// <summary>Hears of its cancellation and goes on.</summary>
    [McpTool(Task = McpTaskSupport.Optional)]
    public static async Task<string> TaskGoesOn(string gate, CancellationToken cancellationToken)
    {
        await Gate.Of(gate).PassAsync(CancellationToken.None);
        return $"cancelled: {cancellationToken.IsCancellationRequested}";
    }

    [McpTool(Task = McpTaskSupport.Optional)]
    public static async Task<string> TaskOfUser(ClaimsPrincipal user, [McpService] RequestNumber number, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return $"{user.FindFirst("sub")?.Value} {number.Value > 0}";
    }
}
