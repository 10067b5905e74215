using System.Collections.Concurrent;

namespace McpAttr.AspNetCore.Tests.Asking;

/// <summary>The tools that ask, for every wire the same. How often a body ran is counted by the name that the test gives its run.</summary>
internal static class AskingTools
{
    private static readonly ConcurrentDictionary<string, int> Runs = new();

    public static int RunsOf(string run) => Runs.GetValueOrDefault(run);

    [McpTool(Tags = ["asking"])]
    public static async Task<string> AskOnce(McpContext context) =>
        await context.ElicitAsync<Name>("Who?") is { IsAccepted: true } answer ? $"{answer.Content.First}, {answer.Content.Age}" : "nobody";

    [McpTool(Tags = ["asking"])]
    public static async Task<string> AskWhoDeclines(McpContext context) => $"{(await context.ElicitAsync<Sure>("Decline.")).Action}";

    [McpTool(Tags = ["asking"])]
    public static async Task<string> AskWhoCancels(McpContext context) => $"{(await context.ElicitAsync<Sure>("Cancel.")).Action}";

    [McpTool(Tags = ["asking"])]
    public static async Task<string> AskTwice(McpContext context)
    {
        var name = await context.ElicitAsync<Name>("Who?");
        var sure = await context.ElicitAsync<Sure>($"Is {name.Content!.First} sure?");
        return $"{name.Content.First}: {sure.Content!.Ok}";
    }

    [McpTool(Tags = ["asking"])]
    public static async Task<string> AskTogether(McpContext context)
    {
        var name = context.ElicitAsync<Name>("Who?", key: "name");
        var roots = context.ListRootsAsync("roots");
        return $"{(await name).Content!.First}: {(await roots)[0].Uri}";
    }

    [McpTool(Tags = ["asking"])]
    public static string AskBefore(string run, [McpElicit("Who?")] McpElicitResult<Name> name) =>
        $"{name.Content!.First}, run {Runs.AddOrUpdate(run, 1, static (_, runs) => runs + 1)}";

    [McpTool(Tags = ["asking"])]
    public static async Task<string> AskAllBefore(
        string run,
        [McpElicit("Who?")] McpElicitResult<Name> name,
        [McpSample("Say hello.", MaxTokens = 50, SystemPrompt = "Be kind.")] McpSampleResult hello,
        [McpRoots] IReadOnlyList<McpRoot> roots,
        [McpElicit("Sure?")] McpElicitResult<Sure>? sure)
    {
        await Task.Yield();
        return $"{hello.Text} {name.Content!.First} in {roots.Count}, {sure?.Action}, run {Runs.AddOrUpdate(run, 1, static (_, runs) => runs + 1)}";
    }

    [McpTool(Tags = ["asking"])]
    public static async Task<string> AskByUrl(McpContext context) =>
        $"{await context.ElicitUrlAsync("Sign in.", new Uri("https://example.com/in"))}";

    [McpTool(Tags = ["asking"])]
    public static async Task<string> AskTheModel(McpContext context)
    {
        var answer = await context.SampleAsync(new McpSampleRequest
        {
            Messages = [new McpSampleMessage(McpRole.User, "Say hello.")],
            MaxTokens = 10,
            Temperature = 0.5,
            ModelHints = ["small"],
            SpeedPriority = 1,
            StopSequences = ["."],
        });
        return $"{answer.Role} of {answer.Model}: {answer.Text} ({answer.StopReason})";
    }

    [McpTool(Tags = ["asking"])]
    public static async Task<string> AskAndRemember(McpContext context)
    {
        var made = await context.RememberAsync("made", () => Task.FromResult(Guid.NewGuid()));
        var name = await context.ElicitAsync<Name>($"Who is {made}?");
        var again = await context.RememberAsync("made", () => Task.FromResult(Guid.NewGuid()));
        return $"{name.Content!.First}: {made == again}";
    }

    [McpTool(Tags = ["asking"], SingleUse = true)]
    public static async Task<string> AskForOneUse(McpContext context) => $"{(await context.ElicitAsync<Name>("Who?")).Content!.First} pays once";

    [McpTool(Tags = ["asking"])]
    public static async Task<string> AskForEverything(McpContext context)
    {
        var all = (await context.ElicitAsync<Everything>("All of it.")).Content!;
        return FormattableString.Invariant(
            $"{all.Mail} {all.Site} {all.Page} {all.Day:O} {all.At:u} {all.Stars} {all.Weight} {all.Wanted} {all.Size} {string.Join('+', all.Sizes)} {all.Extras} {all.Colour} {all.Note ?? "-"}");
    }
}
