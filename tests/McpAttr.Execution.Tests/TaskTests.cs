using McpAttr.Execution.Tests.Kit;
using McpAttr.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>A tool that an attribute lets be called as a task.</summary>
public class TaskTests
{
    private const string Arguments = ",\"arguments\":{\"pages\":2}";

    private static readonly string Printed = Wire.Structured("""{"pages":2}""");

    [Fact]
    public async Task Whoever_does_not_ask_for_a_task_gets_the_result()
    {
        await using var server = new ToolServer();

        server.Gives(Printed, "print", """{"pages":2}""");
    }

    [Fact]
    public async Task Whoever_knows_tasks_in_2026_07_28_gets_one_whose_result_is_that_of_the_method()
    {
        await using var server = EntryServer.Start();

        var created = TaskWire.Result(server.Reply(TaskWire.ModernCall(1, "print", Arguments)));
        var task = server.Until(2, created.Text("taskId"), "completed");

        Assert.Equal("task", created.Text("resultType"));
        Assert.Equal(
            """{"resultType":"complete","_meta":{"io.modelcontextprotocol/serverInfo":{"name":"McpAttr.Execution.Tests","version":"0.1.0"}},""" + Printed[1..],
            task.GetProperty("result").GetRawText());
    }

    [Fact]
    public async Task Whoever_asks_for_a_task_in_2025_11_25_gets_one_whose_result_is_that_of_the_method()
    {
        await using var server = EntryServer.Start().Initialized();

        string id = TaskWire.Result(server.Reply(Rpc.Request(1, "tools/call", $"\"name\":\"print\",\"task\":{{}}{Arguments}"))).GetProperty("task").Text("taskId");
        string answer = server.Reply(TaskWire.Legacy(2, "tasks/result", id));

        Assert.Equal($$$$"""{"_meta":{"io.modelcontextprotocol/related-task":{"taskId":"{{{{id}}}}"}},""" + Printed[1..], TaskWire.Result(answer).GetRawText());
        Assert.Equal("completed", TaskWire.Result(server.Reply(TaskWire.Legacy(3, "tasks/get", id))).Text("status"));
    }

    [Fact]
    public async Task Wrong_arguments_make_no_task()
    {
        await using var server = EntryServer.Start();

        var result = TaskWire.Result(server.Reply(TaskWire.ModernCall(1, "print", ",\"arguments\":{}")));

        Assert.Equal("complete", result.Text("resultType"));
        Assert.Contains("print was not called; 1 fault in its arguments", result.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_era_is_told_of_tasks_in_its_way()
    {
        await using var server = EntryServer.Start().Initialized();
        string legacy = server.Ask(Rpc.Request(1, "tools/list"));
        string modern = server.Ask(Rpc.Request(2, "server/discover", "", modern: true));

        Assert.Contains("\"execution\":{\"taskSupport\":\"optional\"}", legacy, StringComparison.Ordinal);
        Assert.Contains("\"io.modelcontextprotocol/tasks\":{}", modern, StringComparison.Ordinal);
    }
}
