using System.Text;
using McpAttr.Calls;
using McpAttr.Catalog;

namespace McpAttr.Tests.Kit;

/// <summary>A tool that is called as a task, as the generator would write it.</summary>
/// <param name="name">Its name.</param>
/// <param name="tasks">How it is called as a task.</param>
/// <param name="run">What it does.</param>
/// <param name="ask">What it asks before it runs, or null.</param>
internal sealed class TaskTool(string name, McpTasks tasks, Func<McpCall, Task<string>> run, Action<McpQuestions>? ask = null) : McpTool<string>
{
    private readonly byte[] _name = Encoding.UTF8.GetBytes(name);
    private readonly byte[] _descriptor = Encoding.UTF8.GetBytes($$$$"""{"name":"{{{{name}}}}","inputSchema":{"type":"object","properties":{}}}""");

    public override ReadOnlySpan<byte> Name => _name;

    public override ReadOnlySpan<byte> Descriptor => _descriptor;

    public override bool UsesContext => true;

    public override bool AsksClient => ask is not null;

    public override McpTasks? Tasks => tasks;

    public static TaskTool Of(string name, Func<McpCall, Task<string>> run) => new(name, McpTasks.Optional, run);

    public override void Invoke(McpCall call) => Return(call, InvokeAsync(call));

    protected internal override void Write(McpResultWriter result, string value) => result.Text(value);

    private async ValueTask<string> InvokeAsync(McpCall call)
    {
        if (await call.BecomesTaskAsync()) return null!;
        if (ask is not null)
        {
            var questions = new McpQuestions(call);
            ask(questions);
            if (!await questions.AnsweredAsync()) return null!;
        }

        return await run(call);
    }
}
