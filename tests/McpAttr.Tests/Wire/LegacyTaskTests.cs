using System.Text.Json;
using McpAttr.Catalog;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>The experimental tasks of 2025-11-25 (basic/utilities/tasks).</summary>
public class LegacyTaskTests
{
    private static readonly TaskTool Quick = TaskTool.Of("quick", static _ => Task.FromResult("done"));

    private static readonly TaskTool Forever = TaskTool.Of("forever", static async Task<string> (call) =>
    {
        await Task.Delay(Timeout.Infinite, call.CancellationToken);
        return "never";
    });

    private static readonly TaskTool Asking = TaskTool.Of("asking", static async Task<string> (call) =>
        await call.Context.ElicitAsync<Named>("Who?") is { IsAccepted: true } answer ? answer.Content.Name : "nobody");

    [Fact]
    public async Task A_call_with_task_is_answered_with_one_and_its_result_is_waited_for()
    {
        var goOn = new TaskCompletionSource();
        var tool = TaskTool.Of("waits", async Task<string> (_) =>
        {
            await goOn.Task;
            return "done";
        });
        await using var server = new LoopFixture(options => options.TimeProvider = new ManualTime(), tool).Initialized();

        var created = TaskWire.Result(server.Reply(TaskWire.LegacyCall(1, "waits")));
        string id = created.GetProperty("task").Text("taskId");
        string members = $$"""
            "taskId":"{{id}}","status":"working","createdAt":"1970-01-01T00:00:00.000Z","lastUpdatedAt":"1970-01-01T00:00:00.000Z","ttl":3600000,"pollInterval":1000
            """;
        Assert.Equal($$$"""{"task":{{{{members}}}}}""", created.GetRawText());
        Assert.Equal(Rpc.Result(2, modern: false, members), server.Reply(TaskWire.Legacy(2, "tasks/get", id)));

        server.Channel.Send(TaskWire.Legacy(3, "tasks/result", id));
        goOn.SetResult();
        Assert.Equal(
            Rpc.Result(3, modern: false, $$$$"""
            "_meta":{"io.modelcontextprotocol/related-task":{"taskId":"{{{{id}}}}"}},"content":[{"type":"text","text":"done"}]
            """),
            Answer(server));
        Assert.Contains("\"status\":\"completed\"", server.Reply(TaskWire.Legacy(4, "tasks/get", id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_task_the_result_comes_at_once()
    {
        await using var server = new LoopFixture(Quick).Initialized();

        Assert.Equal(Rpc.TextAnswer(1, "done"), server.Reply(Rpc.Call(1, "quick")));
    }

    [Fact]
    public async Task A_tool_that_must_be_a_task_and_one_that_must_not_say_so()
    {
        await using var server = new LoopFixture(new TaskTool("must", McpTasks.Required, static _ => Task.FromResult("done")), TestTool.Echo).Initialized();

        Assert.Contains("\"error\":{\"code\":-32601,\"message\":\"This tool is called as a task: send 'task' under revision 2025-11-25.\"", server.Reply(Rpc.Call(1, "must")), StringComparison.Ordinal);
        Assert.Contains("\"error\":{\"code\":-32601,\"message\":\"This tool is not called as a task: leave 'task' out.\"", server.Reply(TaskWire.LegacyCall(2, "echo")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_task_tools_does_not_look_at_task_and_declares_none()
    {
        await using var with = new LoopFixture(Quick);
        await using var without = new LoopFixture(TestTool.Echo);

        Assert.Contains("\"tasks\":{\"cancel\":{},\"list\":{},\"requests\":{\"tools\":{\"call\":{}}}}", with.Ask(Rpc.Initialize()), StringComparison.Ordinal);
        Assert.DoesNotContain("tasks", without.Ask(Rpc.Initialize()), StringComparison.Ordinal);
        Assert.Equal(Rpc.TextAnswer(1, ""), without.Reply(TaskWire.LegacyCall(1, "echo")));
    }

    [Fact]
    public async Task Earlier_revisions_know_no_tasks()
    {
        await using var server = new LoopFixture(Quick);

        Assert.DoesNotContain("tasks", server.Ask(Rpc.Initialize("2025-06-18")), StringComparison.Ordinal);
        Assert.Equal(Rpc.TextAnswer(1, "done"), server.Reply(TaskWire.LegacyCall(1, "quick")));
        Assert.Contains("\"code\":-32601", server.Reply(TaskWire.Legacy(2, "tasks/get", "x")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"ttl":-1}""")]
    [InlineData("""{"ttl":0}""")]
    [InlineData("""{"ttl":"60000"}""")]
    [InlineData("""{"ttl":1,"ttl":2}""")]
    [InlineData("[]")]
    [InlineData("true")]
    public async Task A_time_to_live_that_is_none_is_refused(string task)
    {
        await using var server = new LoopFixture(Quick).Initialized();

        Assert.Contains(
            "\"error\":{\"code\":-32602,\"message\":\"'task' must be an object whose 'ttl', if it has one, is a positive number of milliseconds, or null.\"",
            server.Reply(TaskWire.LegacyCall(1, "quick", task)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", 3_600_000)]
    [InlineData("""{"ttl":null}""", 3_600_000)]
    [InlineData("""{"ttl":60000}""", 60_000)]
    [InlineData("""{"ttl":1500.7}""", 1_500)]
    [InlineData("""{"ttl":1e300}""", 86_400_000)]
    public async Task A_client_gets_the_time_to_live_that_it_wants_up_to_a_day(string task, int milliseconds)
    {
        await using var server = new LoopFixture(Quick).Initialized();

        var created = TaskWire.Result(server.Reply(TaskWire.LegacyCall(1, "quick", task)));

        Assert.Equal(milliseconds, created.GetProperty("task").GetProperty("ttl").GetInt32());
    }

    [Fact]
    public async Task A_result_that_says_that_something_went_wrong_is_a_failure()
    {
        var fails = TaskTool.Of("fails", static _ => throw new McpToolException("No paper."));
        await using var server = new LoopFixture(fails).Initialized();
        string id = server.StartLegacy(1, "fails");

        Assert.Contains("\"isError\":true,\"content\":[{\"type\":\"text\",\"text\":\"No paper.\"}]", server.Reply(TaskWire.Legacy(2, "tasks/result", id)), StringComparison.Ordinal);
        var task = TaskWire.Result(server.Reply(TaskWire.Legacy(3, "tasks/get", id)));
        Assert.Equal("failed", task.Text("status"));
        Assert.Equal("The tool has ended with an error; its result says which.", task.Text("statusMessage"));
    }

    [Fact]
    public async Task An_error_is_the_same_error()
    {
        var fails = TaskTool.Of("fails", static _ => throw new McpProtocolException("No printer.", 7));
        await using var server = new LoopFixture(fails).Initialized();
        string id = server.StartLegacy(1, "fails");

        Assert.Equal("""{"jsonrpc":"2.0","id":2,"error":{"code":7,"message":"No printer."}}""", server.Reply(TaskWire.Legacy(2, "tasks/result", id)));
        Assert.Contains("\"status\":\"failed\",\"statusMessage\":\"No printer.\"", server.Reply(TaskWire.Legacy(3, "tasks/get", id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_is_done_when_it_is_answered_and_an_error_when_the_task_has_ended()
    {
        await using var server = new LoopFixture(Forever).Initialized();
        string id = server.StartLegacy(1, "forever");

        Assert.Equal("cancelled", TaskWire.Result(server.Reply(TaskWire.Legacy(2, "tasks/cancel", id))).Text("status"));
        Assert.Equal("""{"jsonrpc":"2.0","id":3,"error":{"code":-32602,"message":"The task has ended: it is cancelled."}}""", server.Reply(TaskWire.Legacy(3, "tasks/cancel", id)));
        Assert.Equal(
            """{"jsonrpc":"2.0","id":4,"error":{"code":-32603,"message":"The task has no result: it was cancelled. Cancelled by the client."}}""",
            server.Reply(TaskWire.Legacy(4, "tasks/result", id)));
    }

    [Fact]
    public async Task A_question_waits_for_the_request_for_the_result_and_comes_on_its_stream()
    {
        await using var server = Asked(Asking);
        string id = server.StartLegacy(1, "asking");
        WaitForStatus(server, id, "input_required");

        server.Channel.Send(TaskWire.Legacy(2, "tasks/result", id));
        Assert.Equal(
            """{"jsonrpc":"2.0","id":1,"method":"elicitation/create","params":{"message":"Who?","requestedSchema":""" + NameForm.Json
            + ",\"_meta\":{\"io.modelcontextprotocol/related-task\":{\"taskId\":\"" + id + "\"}}}}",
            Answer(server));
        server.Channel.Send("""{"jsonrpc":"2.0","id":1,"result":{"action":"accept","content":{"name":"Ada"}}}""");

        Assert.Contains("\"id\":2,\"result\":{\"_meta\":{\"io.modelcontextprotocol/related-task\"", Answer(server), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_asked_again_when_it_waits_again()
    {
        await using var server = Asked(Asking);
        string id = server.StartLegacy(1, "asking");
        server.Channel.Send(TaskWire.Legacy(2, "tasks/result", id));
        Assert.Contains("\"id\":1,\"method\":\"elicitation/create\"", Answer(server), StringComparison.Ordinal);

        server.Channel.Send(Rpc.Cancel(2));
        while (!server.Channel.Receive().Contains("\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1", StringComparison.Ordinal)) continue;
        Assert.Contains("\"status\":\"input_required\"", server.Reply(TaskWire.Legacy(3, "tasks/get", id)), StringComparison.Ordinal);
        server.Channel.Send(TaskWire.Legacy(4, "tasks/result", id));
        Assert.Contains("\"id\":2,\"method\":\"elicitation/create\"", Answer(server), StringComparison.Ordinal);
        server.Channel.Send("""{"jsonrpc":"2.0","id":2,"result":{"action":"decline"}}""");

        Assert.Contains("\"text\":\"nobody\"", Answer(server), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_refuses_a_question_fails_it()
    {
        await using var server = Asked(Asking);
        string id = server.StartLegacy(1, "asking");
        server.Channel.Send(TaskWire.Legacy(2, "tasks/result", id));
        Answer(server);

        server.Channel.Send("""{"jsonrpc":"2.0","id":1,"error":{"code":-1,"message":"Not now."}}""");

        Assert.Contains("The client refused to answer (error -1): Not now.", Answer(server), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_before_the_method_is_asked_in_the_task()
    {
        var greets = new TaskTool("greets", McpTasks.Required, static _ => Task.FromResult("Hello"), static questions => questions.Elicit<Named>("name", "Who?"));
        await using var server = Asked(greets);
        string id = server.StartLegacy(1, "greets");

        server.Channel.Send(TaskWire.Legacy(2, "tasks/result", id));
        Assert.Contains("\"method\":\"elicitation/create\"", Answer(server), StringComparison.Ordinal);
        server.Channel.Send("""{"jsonrpc":"2.0","id":1,"result":{"action":"decline"}}""");

        Assert.Contains("\"text\":\"Hello\"", Answer(server), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_client_is_told_of_each_status()
    {
        await using var server = Asked(Asking);
        string id = server.StartLegacy(1, "asking");

        Assert.Contains($"\"method\":\"notifications/tasks/status\",\"params\":{{\"taskId\":\"{id}\",\"status\":\"input_required\"", server.Channel.Receive(), StringComparison.Ordinal);
        server.Channel.Send(TaskWire.Legacy(2, "tasks/cancel", id));
        string[] both = [server.Channel.Receive(), server.Channel.Receive()];
        Assert.Contains(both, message => message.StartsWith($"{{\"jsonrpc\":\"2.0\",\"method\":\"notifications/tasks/status\",\"params\":{{\"taskId\":\"{id}\",\"status\":\"cancelled\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Progress_and_log_say_which_task_they_belong_to()
    {
        var goOn = new TaskCompletionSource();
        var tool = TaskTool.Of("reports", async Task<string> (call) =>
        {
            call.Context.ReportProgress(1, 2, "Half");
            call.Context.Log(McpLogLevel.Error, "Lost.");
            await goOn.Task;
            return "done";
        });
        await using var server = new LoopFixture(tool).Initialized();

        string[] messages =
        [
            server.Ask(Rpc.Request(1, "tools/call", "\"name\":\"reports\",\"task\":{},\"_meta\":{\"progressToken\":\"p\"}")),
            server.Channel.Receive(),
            server.Channel.Receive(),
        ];
        string id = TaskWire.Result(messages.Single(static message => message.Contains("\"id\":1", StringComparison.Ordinal))).GetProperty("task").Text("taskId");
        string related = $"\"_meta\":{{\"io.modelcontextprotocol/related-task\":{{\"taskId\":\"{id}\"}}}}";
        Assert.Contains($"{{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{{{related},\"progressToken\":\"p\",\"progress\":1,\"total\":2,\"message\":\"Half\"}}}}", messages);
        Assert.Contains($"{{\"jsonrpc\":\"2.0\",\"method\":\"notifications/message\",\"params\":{{{related},\"level\":\"error\",\"data\":\"Lost.\"}}}}", messages);
        Assert.Contains("\"statusMessage\":\"Half\"", server.Reply(TaskWire.Legacy(2, "tasks/get", id)), StringComparison.Ordinal);
        goOn.SetResult();
        Assert.Contains("\"text\":\"done\"", server.Reply(TaskWire.Legacy(3, "tasks/result", id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_has_the_tasks_of_the_session_alone_page_by_page()
    {
        var store = new McpMemoryTaskStore();
        void Configure(McpServerOptions options) => (options.Tasks.Store, options.PageSize) = (store, 2);
        await using var server = new LoopFixture(Configure, Quick).Initialized();
        await using var other = new LoopFixture(Configure, Quick).Initialized();
        string[] ids = [server.StartLegacy(1, "quick"), server.StartLegacy(2, "quick"), server.StartLegacy(3, "quick")];
        string foreign = other.StartLegacy(1, "quick");

        var first = TaskWire.Result(server.Reply(Rpc.Request(4, "tasks/list")));
        var second = TaskWire.Result(server.Reply(Rpc.Request(5, "tasks/list", $"\"cursor\":\"{first.Text("nextCursor")}\"")));
        Assert.Equal(ids.Order(StringComparer.Ordinal), [.. Ids(first), .. Ids(second)]);
        Assert.False(second.TryGetProperty("nextCursor", out _));
        Assert.Contains("\"code\":-32602,\"message\":\"'cursor' is none of this list.\"", server.Reply(Rpc.Request(6, "tasks/list", "\"cursor\":\"1\"")), StringComparison.Ordinal);

        // A task of somebody else's is answered like one that never was.
        foreach (string method in new[] { "tasks/get", "tasks/result", "tasks/cancel" })
            Assert.Equal(server.Reply(TaskWire.Legacy(7, method, new string('A', 32))), server.Reply(TaskWire.Legacy(7, method, foreign)));
    }

    [Fact]
    public async Task A_task_that_expires_ends_the_waiting_for_its_result()
    {
        var time = new ManualTime();
        await using var server = new LoopFixture(options => options.TimeProvider = time, Forever).Initialized();
        string id = server.StartLegacy(1, "forever", """{"ttl":1000}""");
        server.Channel.Send(TaskWire.Legacy(2, "tasks/result", id));
        server.Reply(TaskWire.Legacy(3, "tasks/get", id));

        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains("\"id\":2,\"error\":{\"code\":-32602", Answer(server), StringComparison.Ordinal);
    }

    /// <summary>A server whose client can be asked.</summary>
    private static LoopFixture Asked(McpTool tool)
    {
        var server = new LoopFixture(tool);
        server.Ask(Rpc.InitializeWith("""{"elicitation":{}}"""));
        return server;
    }

    /// <summary>The next message that is no notification.</summary>
    private static string Answer(LoopFixture server)
    {
        while (true)
        {
            string message = server.Channel.Receive();
            if (!message.StartsWith("{\"jsonrpc\":\"2.0\",\"method\":", StringComparison.Ordinal)) return message;
        }
    }

    private static void WaitForStatus(LoopFixture server, string id, string status)
    {
        while (!server.Channel.Receive().Contains($"\"taskId\":\"{id}\",\"status\":\"{status}\"", StringComparison.Ordinal)) continue;
    }

    private static IEnumerable<string> Ids(JsonElement list) => list.GetProperty("tasks").EnumerateArray().Select(static task => task.Text("taskId"));
}
