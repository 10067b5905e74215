using McpAttr.Catalog;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>The extension <c>io.modelcontextprotocol/tasks</c> of 2026-07-28 (SEP-2663).</summary>
public class ModernTaskTests
{
    private static readonly TaskTool Quick = TaskTool.Of("quick", static _ => Task.FromResult("done"));

    private static readonly TaskTool Forever = TaskTool.Of("forever", static async Task<string> (call) =>
    {
        await Task.Delay(Timeout.Infinite, call.CancellationToken);
        return "never";
    });

    private static readonly TaskTool Asking = TaskTool.Of("asking", static async Task<string> (call) =>
    {
        var (first, second) = (call.Context.ElicitAsync<Named>("One?", "one"), call.Context.ElicitAsync<Named>("Two?", "two"));
        return $"{(await first).Content?.Name} {(await second).Content?.Name}";
    });

    [Fact]
    public async Task A_call_is_answered_with_a_task_whose_result_comes_later()
    {
        var time = new ManualTime();
        await using var server = new LoopFixture(options => options.TimeProvider = time, Quick);

        var created = TaskWire.Result(server.Reply(TaskWire.ModernCall(1, "quick")));
        string id = created.Text("taskId");
        Assert.Equal(
            $$$"""{"resultType":"task","_meta":{"io.modelcontextprotocol/serverInfo":{"name":"test","version":"1.0"}},"taskId":"{{{id}}}","status":"working","createdAt":"1970-01-01T00:00:00.000Z","lastUpdatedAt":"1970-01-01T00:00:00.000Z","ttlMs":3600000,"pollIntervalMs":1000}""",
            created.GetRawText());
        Assert.Equal(32, id.Length);

        server.Until(2, id, "completed");
        Assert.Equal(
            Rpc.Result(
                3,
                modern: true,
                $$$$"""
                "taskId":"{{{{id}}}}","status":"completed","createdAt":"1970-01-01T00:00:00.000Z","lastUpdatedAt":"1970-01-01T00:00:00.000Z","ttlMs":3600000,"pollIntervalMs":1000,"result":{"resultType":"complete","_meta":{"io.modelcontextprotocol/serverInfo":{"name":"test","version":"1.0"}},"content":[{"type":"text","text":"done"}]}
                """),
            server.Reply(TaskWire.Modern(3, "tasks/get", id, "")));
    }

    [Fact]
    public async Task A_client_that_does_not_know_tasks_gets_the_result_or_is_refused()
    {
        await using var server = new LoopFixture(Quick, new TaskTool("must", McpTasks.Required, static _ => Task.FromResult("never")));

        Assert.Equal(Rpc.Result(1, modern: true, "\"content\":[{\"type\":\"text\",\"text\":\"done\"}]"), server.Reply(Rpc.ModernCall(1, "quick")));
        foreach (string request in new[] { Rpc.ModernCall(2, "must"), Rpc.Request(2, "tasks/get", "\"taskId\":\"x\"", modern: true), Rpc.Request(2, "tasks/cancel", "\"taskId\":\"x\"", modern: true) })
        {
            Assert.Equal(
                """{"jsonrpc":"2.0","id":2,"error":{"code":-32021,"message":"This needs tasks, and the client does not declare the extension 'io.modelcontextprotocol/tasks'.","data":{"requiredCapabilities":{"extensions":{"io.modelcontextprotocol/tasks":{}}}}}}""",
                server.Reply(request));
        }
    }

    [Fact]
    public async Task The_extension_is_declared_only_where_a_tool_is_called_as_a_task()
    {
        await using var with = new LoopFixture(Quick);
        await using var without = new LoopFixture(TestTool.Echo);

        Assert.Contains("\"extensions\":{\"io.modelcontextprotocol/tasks\":{}}", with.Reply(Rpc.Request(1, "server/discover", "", modern: true)), StringComparison.Ordinal);
        Assert.DoesNotContain("tasks", without.Reply(Rpc.Request(1, "server/discover", "", modern: true)), StringComparison.Ordinal);
        Assert.Contains("\"code\":-32601", without.Reply(TaskWire.Modern(2, "tasks/get", "x", "")), StringComparison.Ordinal);
        Assert.Contains("\"code\":-32601", with.Reply(TaskWire.Modern(2, "tasks/result", "x", "")), StringComparison.Ordinal);
        Assert.Contains("\"code\":-32601", with.Reply(TaskWire.Modern(3, "tasks/list", "x", "")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tool", "completed", "\"isError\":true,\"content\":[{\"type\":\"text\",\"text\":\"No paper.\"}]")]
    [InlineData("other", "completed", "\"isError\":true,\"content\":[{\"type\":\"text\",\"text\":\"")]
    [InlineData("protocol", "failed", "\"error\":{\"code\":-32603,\"message\":\"No printer.\"}")]
    [InlineData("own", "failed", "\"error\":{\"code\":7,\"message\":\"No printer.\"}")]
    [InlineData("limit", "failed", "\"error\":{\"code\":429,\"message\":\"Not now.\"}")]
    [InlineData("asks", "failed", "\"error\":{\"code\":-32021,")]
    public async Task What_a_method_throws_is_the_outcome(string thrown, string status, string outcome)
    {
        var fails = TaskTool.Of("fails", async Task<string> (call) =>
        {
            var context = call.Context;
            await Task.Yield();
            if (thrown == "asks") await context.ListRootsAsync();
            throw thrown switch
            {
                "tool" => new McpToolException("No paper."),
                "protocol" => new McpProtocolException("No printer."),
                "own" => new McpProtocolException("No printer.", 7),
                "limit" => new McpLimitException("Not now."),
                _ => new InvalidOperationException("secret"),
            };
        });
        await using var server = new LoopFixture(fails);
        string id = server.Start(1, "fails");

        var task = server.Until(2, id, status);

        Assert.Contains(outcome, task.GetRawText(), StringComparison.Ordinal);
        if (status == "failed") Assert.Equal(task.GetProperty("error").Text("message"), task.Text("statusMessage"));
    }

    [Fact]
    public async Task Cancelling_stops_the_method_and_is_the_same_when_it_has_ended()
    {
        var stopped = new TaskCompletionSource();
        var tool = TaskTool.Of("stops", async Task<string> (call) =>
        {
            await using var registration = call.CancellationToken.Register(stopped.SetResult);
            await stopped.Task;
            return "stopped";
        });
        await using var server = new LoopFixture(tool);
        string id = server.Start(1, "stops");
        string acknowledgement = """{"resultType":"complete","_meta":{"io.modelcontextprotocol/serverInfo":{"name":"test","version":"1.0"}}}""";

        Assert.Equal(acknowledgement, TaskWire.Result(server.Reply(TaskWire.Modern(2, "tasks/cancel", id, ""))).GetRawText());
        await Bounded.Wait(stopped.Task);
        var task = server.Get(3, id);
        Assert.Equal("cancelled", task.Text("status"));
        Assert.False(task.TryGetProperty("result", out _));
        Assert.Equal(acknowledgement, TaskWire.Result(server.Reply(TaskWire.Modern(4, "tasks/cancel", id, ""))).GetRawText());
        Assert.Equal("cancelled", server.Get(5, id).Text("status"));
    }

    [Fact]
    public async Task Questions_stand_in_the_task_until_each_is_answered()
    {
        await using var server = new LoopFixture(Asking);
        string id = server.Start(1, "asking");
        var asked = server.Until(2, id, "input_required");
        while (asked.GetProperty("inputRequests").EnumerateObject().Count() < 2) asked = server.Get(3, id);
        Assert.Equal(
            """{"method":"elicitation/create","params":{"message":"One?","requestedSchema":""" + NameForm.Json + "}}",
            asked.GetProperty("inputRequests").GetProperty("one").GetRawText());

        server.Reply(Answer(4, id, """{"one":{"action":"accept","content":{"name":"Ada"}},"never":{"action":"decline"}}"""));
        asked = server.Get(5, id);
        Assert.Equal("input_required", asked.Text("status"));
        Assert.Equal(["two"], asked.GetProperty("inputRequests").EnumerateObject().Select(static input => input.Name));

        server.Reply(Answer(6, id, """{"one":{"action":"accept","content":{"name":"Bob"}},"two":{"action":"accept","content":{"name":"Lovelace"}}}"""));
        Assert.Contains("\"text\":\"Ada Lovelace\"", server.Until(7, id, "completed").GetRawText(), StringComparison.Ordinal);
        Assert.StartsWith("{\"resultType\":\"complete\"", TaskWire.Result(server.Reply(Answer(8, id, """{"two":{"action":"decline"}}"""))).GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("{}")]
    [InlineData("""{"action":"accept","content":{"name":[]}}""")]
    public async Task An_answer_of_the_wrong_shape_is_refused_and_the_question_stays(string answer)
    {
        await using var server = new LoopFixture(Asking);
        string id = server.Start(1, "asking");
        server.Until(2, id, "input_required");

        Assert.StartsWith(
            """{"jsonrpc":"2.0","id":3,"error":{"code":-32602,"message":"'inputResponses' has no good answer to 'one'.""",
            server.Reply(Answer(3, id, $$"""{"one":{{answer}}}""")),
            StringComparison.Ordinal);
        Assert.True(server.Get(4, id).GetProperty("inputRequests").TryGetProperty("one", out _));
    }

    [Fact]
    public async Task A_request_without_an_id_or_answers_says_what_is_missing()
    {
        await using var server = new LoopFixture(Forever);
        string id = server.Start(1, "forever");

        Assert.Contains("'taskId' must be the id of a task.", server.Reply(TaskWire.Modern(2, "tasks/get", "\"taskId\":1")), StringComparison.Ordinal);
        Assert.Contains("'inputResponses' must be an object.", server.Reply(TaskWire.Modern(3, "tasks/update", id, ",\"inputResponses\":[]")), StringComparison.Ordinal);
        Assert.Contains("'inputResponses' must be an object.", server.Reply(TaskWire.Modern(4, "tasks/update", id, "")), StringComparison.Ordinal);
        server.Reply(TaskWire.Modern(5, "tasks/cancel", id, ""));
    }

    [Theory]
    [InlineData("tasks/get", "")]
    [InlineData("tasks/cancel", "")]
    [InlineData("tasks/update", ",\"inputResponses\":{}")]
    public async Task An_id_that_nobody_knows_is_an_error(string method, string more)
    {
        await using var server = new LoopFixture(Quick);

        Assert.Equal(
            """{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"There is no such task: its id is unknown, or it has expired."}}""",
            server.Reply(TaskWire.Modern(1, method, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", more)));
    }

    [Fact]
    public async Task A_question_that_nobody_answers_ends_and_the_method_goes_on()
    {
        var time = new ManualTime();
        var patient = TaskTool.Of("patient", static async Task<string> (call) =>
        {
            try
            {
                return (await call.Context.ElicitAsync<Named>("Who?")).Action.ToString();
            }
            catch (McpAnswerException exception)
            {
                return exception.Message;
            }
        });
        await using var server = new LoopFixture(options => options.TimeProvider = time, patient);
        string id = server.Start(1, "patient");
        server.Until(2, id, "input_required");

        time.Advance(TimeSpan.FromMinutes(10));

        Assert.Contains("The client did not answer within 00:10:00.", server.Until(3, id, "completed").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_that_expires_while_it_runs_is_cancelled_and_gone()
    {
        var time = new ManualTime();
        var (started, stopped) = (new TaskCompletionSource(), new TaskCompletionSource());
        var tool = TaskTool.Of("stops", async Task<string> (call) =>
        {
            call.CancellationToken.Register(stopped.SetResult);
            started.SetResult();
            await stopped.Task;
            return "stopped";
        });
        await using var server = new LoopFixture(options => options.TimeProvider = time, tool);
        string id = server.Start(1, "stops");
        await Bounded.Wait(started.Task);

        time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("working", server.Get(2, id).Text("status"));
        time.Advance(TimeSpan.FromMinutes(1));
        await Bounded.Wait(stopped.Task);

        Assert.Contains("\"code\":-32602", server.Reply(TaskWire.Modern(3, "tasks/get", id, "")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_is_kept_until_the_task_expires()
    {
        var time = new ManualTime();
        await using var server = new LoopFixture(options => options.TimeProvider = time, Quick);
        string id = server.Start(1, "quick");
        server.Until(2, id, "completed");

        time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("completed", server.Get(3, id).Text("status"));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("\"code\":-32602", server.Reply(TaskWire.Modern(4, "tasks/get", id, "")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_tasks_than_may_run_are_refused_until_one_has_ended()
    {
        await using var server = new LoopFixture(static options => options.Tasks.MaxRunningTasks = 1, Forever, Quick);
        string id = server.Start(1, "forever");

        Assert.Equal(
            """{"jsonrpc":"2.0","id":2,"error":{"code":429,"message":"The server runs 1 tasks, as many as it may; try again later."}}""",
            server.Reply(TaskWire.ModernCall(2, "quick")));
        server.Reply(TaskWire.Modern(3, "tasks/cancel", id, ""));
        await server.Server.StopTasksAsync();
        Assert.Contains("The server ends.", server.Reply(TaskWire.ModernCall(4, "quick")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_caller_has_no_more_than_its_share()
    {
        await using var server = new LoopFixture(static options => options.Tasks.MaxRunningTasksPerCaller = 1, Forever);
        server.Start(1, "forever");

        Assert.Contains("1 tasks of this caller run, as many as may", server.Reply(TaskWire.ModernCall(2, "forever")), StringComparison.Ordinal);
        await server.Server.StopTasksAsync();
    }

    [Fact]
    public async Task A_full_store_takes_no_more_and_forgets_nothing()
    {
        await using var server = new LoopFixture(static options => options.Tasks.MaxTasks = 1, Quick);
        string id = server.Start(1, "quick");
        server.Until(2, id, "completed");

        Assert.Contains("\"code\":429", server.Reply(TaskWire.ModernCall(3, "quick")), StringComparison.Ordinal);
        Assert.Equal("completed", server.Get(4, id).Text("status"));
    }

    [Fact]
    public async Task What_is_asked_before_the_method_is_asked_before_there_is_a_task()
    {
        int runs = 0;
        var greets = new TaskTool(
            "greets",
            McpTasks.Required,
            async Task<string> (call) =>
            {
                runs++;
                return (await call.Context.ElicitAsync<Named>("And you?", "other")).Action.ToString();
            },
            static questions => questions.Elicit<Named>("name", "Who?"));
        await using var server = new LoopFixture(greets);

        var first = TaskWire.Result(server.Reply(TaskWire.ModernCall(1, "greets")));
        Assert.Equal("input_required", first.Text("resultType"));
        Assert.False(first.TryGetProperty("taskId", out _));
        var second = TaskWire.Result(server.Reply(TaskWire.ModernCall(
            2,
            "greets",
            ",\"inputResponses\":{\"name\":{\"action\":\"accept\",\"content\":{\"name\":\"Ada\"}}},\"requestState\":\"" + first.Text("requestState") + "\"")));
        Assert.Equal("task", second.Text("resultType"));
        Assert.False(second.TryGetProperty("requestState", out _));

        string id = second.Text("taskId");
        Assert.Equal(["other"], server.Until(3, id, "input_required").GetProperty("inputRequests").EnumerateObject().Select(static input => input.Name));
        server.Reply(Answer(4, id, """{"other":{"action":"decline"}}"""));
        Assert.Contains("\"text\":\"Decline\"", server.Until(5, id, "completed").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task What_a_method_reports_is_the_message_of_its_status_and_nothing_is_sent()
    {
        var reported = new TaskCompletionSource();
        var tool = TaskTool.Of("reports", async Task<string> (call) =>
        {
            call.Context.ReportProgress(1, 4);
            call.Context.Log(McpLogLevel.Error, "Lost.");
            reported.SetResult();
            await Task.Delay(Timeout.Infinite, call.CancellationToken);
            return "";
        });
        await using var server = new LoopFixture(tool);
        string id = server.Start(1, "reports");
        await Bounded.Wait(reported.Task);

        Assert.Equal("1 of 4", server.Get(2, id).Text("statusMessage"));
        server.Reply(TaskWire.Modern(3, "tasks/cancel", id, ""));
        Assert.Empty(await server.EndAsync());
    }

    [Fact]
    public async Task Who_listens_without_knowing_tasks_is_refused_and_an_unknown_id_is_not_agreed_to()
    {
        await using var server = new LoopFixture(Quick);

        Assert.Contains("\"code\":-32021", server.Reply(Rpc.Request(1, "subscriptions/listen", "\"notifications\":{\"taskIds\":[\"x\"]}", modern: true)), StringComparison.Ordinal);
        Assert.Contains("'taskIds' must be an array of ids.", server.Reply(TaskWire.Modern(2, "subscriptions/listen", "\"notifications\":{\"taskIds\":\"x\"}")), StringComparison.Ordinal);
        string acknowledged = server.Ask(TaskWire.Modern(3, "subscriptions/listen", "\"notifications\":{\"taskIds\":[\"x\"]}"));
        Assert.EndsWith("\"notifications\":{}}}", acknowledged, StringComparison.Ordinal);
        Assert.Contains("\"id\":3,\"result\"", server.Channel.Receive(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_the_server_cancels_what_runs_and_says_so()
    {
        var store = new McpMemoryTaskStore();
        string id;
        await using (var server = new LoopFixture(options => options.Tasks.Store = store, Forever))
        {
            id = server.Start(1, "forever");
            await Bounded.Wait(server.Server.StopTasksAsync());
            Assert.Equal("The server has ended.", server.Get(2, id).Text("statusMessage"));
        }

        // Whoever shares the store knows.
        await using var other = new LoopFixture(options => options.Tasks.Store = store, Forever);
        Assert.Equal("cancelled", other.Get(1, id).Text("status"));
    }

    [Fact]
    public async Task Another_instance_answers_and_cancels_what_this_one_runs()
    {
        var store = new McpMemoryTaskStore();
        await using var one = new LoopFixture(options => options.Tasks.Store = store, Asking);
        await using var two = new LoopFixture(options => options.Tasks.Store = store, Asking);
        string id = one.Start(1, "asking");
        var asked = two.Until(1, id, "input_required");
        while (asked.GetProperty("inputRequests").EnumerateObject().Count() < 2) asked = two.Get(2, id);

        two.Reply(Answer(3, id, """{"one":{"action":"decline"},"two":{"action":"accept","content":{"name":"Ada"}}}"""));
        Assert.Contains("\"text\":\" Ada\"", one.Until(4, id, "completed").GetRawText(), StringComparison.Ordinal);

        id = one.Start(5, "asking");
        two.Reply(TaskWire.Modern(6, "tasks/cancel", id, ""));
        Assert.Equal("cancelled", one.Until(7, id, "cancelled").Text("status"));
        await Bounded.Wait(one.Server.StopTasksAsync());
    }

    [Fact]
    public async Task A_store_that_fails_is_an_error_of_the_call_and_in_the_log()
    {
        await using var server = new LoopFixture(static options => options.Tasks.Store = new BrokenStore(), Quick);

        Assert.Contains("\"isError\":true", server.Reply(TaskWire.ModernCall(1, "quick")), StringComparison.Ordinal);
        Assert.Contains("quick", server.WaitForLog(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_client_may_go_and_the_task_goes_on()
    {
        var goOn = new TaskCompletionSource();
        var store = new McpMemoryTaskStore();
        var tool = TaskTool.Of("lasts", async Task<string> (_) =>
        {
            await goOn.Task;
            return "done";
        });
        string id;
        await using (var server = new LoopFixture(options => options.Tasks.Store = store, tool)) id = server.Start(1, "lasts");
        goOn.SetResult();

        await using var other = new LoopFixture(options => options.Tasks.Store = store, tool);
        Assert.Contains("\"text\":\"done\"", other.Until(1, id, "completed").GetRawText(), StringComparison.Ordinal);
    }

    private static string Answer(int id, string taskId, string responses) => TaskWire.Modern(id, "tasks/update", taskId, $",\"inputResponses\":{responses}");
}
