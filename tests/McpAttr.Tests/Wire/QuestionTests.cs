using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>Questions as requests to the client, revisions up to 2025-11-25: what they are, and what any answer comes to.</summary>
public class QuestionTests
{
    private const string Accept = """{"action":"accept","content":{"name":"Ada"}}""";

    private static readonly TestTool Ask = TestTool.Async("ask", static async Task<string> (call) =>
        await call.Context.ElicitAsync<Named>("Who?") is { IsAccepted: true } answer ? answer.Content.Name : "nobody");

    [Fact]
    public async Task A_question_is_a_request_and_its_answer_goes_on_with_the_call()
    {
        await using var server = Started(Ask);

        server.Channel.Send(Rpc.Call(1, "ask"));
        Assert.Equal(
            """{"jsonrpc":"2.0","id":1,"method":"elicitation/create","params":{"message":"Who?","requestedSchema":""" + NameForm.Json + "}}",
            server.Channel.Receive());
        Assert.Equal(Rpc.TextAnswer(1, "Ada"), server.Ask(Result("1", Accept)));
    }

    [Theory]
    [InlineData("decline")]
    [InlineData("cancel")]
    public async Task Declining_is_an_answer(string action)
    {
        await using var server = Started(Ask);

        server.Channel.Send(Rpc.Call(1, "ask"));
        server.Channel.Receive();

        Assert.Equal(Rpc.TextAnswer(1, "nobody"), server.Ask(Result("1", $$"""{"action":"{{action}}"}""")));
    }

    [Fact]
    public async Task The_other_questions_look_as_the_specification_says()
    {
        var others = TestTool.Async("others", static async Task<string> (call) =>
        {
            var url = await call.Context.ElicitUrlAsync("In.", new Uri("https://example.com/in"));
            var sample = await call.Context.SampleAsync(McpSampleRequest.Of("Hi") with { Tools = [new McpSampleTool("t", "{ \"type\": \"object\" }")], ToolChoice = McpToolChoice.Required });
            var roots = await call.Context.ListRootsAsync();
            return $"{url} {sample.ToolUses.Single().Name} {roots[0].Name}";
        });
        await using var server = Started(others);

        server.Channel.Send(Rpc.Call(1, "others"));
        Assert.StartsWith(
            """{"jsonrpc":"2.0","id":1,"method":"elicitation/create","params":{"mode":"url","message":"In.","url":"https://example.com/in","elicitationId":""" + "\"",
            server.Channel.Receive(),
            StringComparison.Ordinal);
        Assert.Equal(
            """{"jsonrpc":"2.0","id":2,"method":"sampling/createMessage","params":{"messages":[{"role":"user","content":{"type":"text","text":"Hi"}}],"maxTokens":1000,"tools":[{"name":"t","inputSchema":{"type":"object"}}],"toolChoice":{"mode":"required"}}}""",
            server.Ask(Result("1", """{"action":"accept"}""")));
        Assert.Equal(
            """{"jsonrpc":"2.0","id":3,"method":"roots/list","params":{}}""",
            server.Ask(Result("2", """{"role":"assistant","model":"m","stopReason":"toolUse","content":[{"type":"text","text":"so"},{"type":"tool_use","id":"u","name":"t","input":{}}]}""")));
        Assert.Equal(Rpc.TextAnswer(1, "Accept t home"), server.Ask(Result("3", """{"roots":[{"uri":"file:///home","name":"home"}]}""")));
    }

    [Fact]
    public async Task A_model_is_given_context_and_metadata_where_the_client_can()
    {
        var sample = TestTool.Async("sample", static async Task<string> (call) => (await call.Context.SampleAsync(
            McpSampleRequest.Of("Hi") with { IncludeContext = McpSampleContext.ThisServer, Metadata = "{ \"a\": 1 }" })).Text);
        await using var server = new LoopFixture(sample);
        server.Ask(Rpc.InitializeWith("""{"sampling":{"context":{}}}"""));

        Assert.Equal(
            """{"jsonrpc":"2.0","id":1,"method":"sampling/createMessage","params":{"messages":[{"role":"user","content":{"type":"text","text":"Hi"}}],"includeContext":"thisServer","maxTokens":1000,"metadata":{"a":1}}}""",
            server.Ask(Rpc.Call(1, "sample")));
        Assert.Contains("-32021", server.Ask(Rpc.AskedCall(2, "sample", capabilities: """{"sampling":{}}""")), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(static () => McpSampleRequest.Of("Hi") with { Metadata = "[]" });
    }

    [Fact]
    public async Task A_method_that_a_filter_runs_twice_asks_twice_under_the_same_names()
    {
        await using var server = Started([Ask], RunTwice);

        Assert.Contains("elicitation/create", server.Ask(Rpc.Call(1, "ask")), StringComparison.Ordinal);
        Assert.Contains("\"id\":2,\"method\":\"elicitation/create\"", server.Ask(Result("1", Accept)), StringComparison.Ordinal);
        Assert.Equal(Rpc.TextAnswer(1, "Eve"), server.Ask(Result("2", """{"action":"accept","content":{"name":"Eve"}}""")));
    }

    [Fact]
    public async Task A_method_that_a_filter_runs_twice_asks_once_in_a_round()
    {
        await using var server = Started([Ask], RunTwice);

        string round = server.Ask(Rpc.AskedCall(1, "ask"));
        string state = round.Split("\"requestState\":\"")[1].Split('"')[0];

        Assert.Equal(2, round.Split("\"question-1\":").Length);
        Assert.Contains(
            "\"text\":\"Ada\"",
            server.Ask(Rpc.AskedCall(2, "ask", $",\"inputResponses\":{{\"question-1\":{Accept}}},\"requestState\":\"{state}\"")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"result\":{}", "neither accept nor decline nor cancel")]
    [InlineData("\"result\":7", "is no result object")]
    [InlineData("\"result\":{\"action\":\"perhaps\"}", "neither accept nor decline nor cancel")]
    [InlineData("\"result\":{\"action\":\"accept\"}", "has no content")]
    [InlineData("\"result\":{\"action\":\"accept\",\"content\":{}}", "$.name is missing")]
    [InlineData("\"result\":{\"action\":\"accept\",\"content\":{\"name\":[1]}}", "$.name: expected a string")]
    [InlineData("\"error\":{\"code\":-1,\"message\":\"User rejected\"}", "refused to answer (error -1): User rejected")]
    [InlineData("\"error\":{}", "refused to answer: it gives no reason")]
    [InlineData("\"result\":{\"action\":\"cancel\"},\"result\":{}", "is no JSON-RPC response")]
    public async Task An_answer_of_the_wrong_shape_is_the_calls_error(string members, string text)
    {
        await using var server = Started(Ask);

        server.Channel.Send(Rpc.Call(1, "ask"));
        server.Channel.Receive();
        string answer = server.Ask($$"""{"jsonrpc":"2.0","id":1,{{members}}}""");

        Assert.Contains("\"isError\":true", answer, StringComparison.Ordinal);
        Assert.Contains(text, answer, StringComparison.Ordinal);
        Assert.Contains("\"id\":2", server.Ask(Rpc.Request(2, "ping")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_answers_no_question_or_one_that_is_answered_changes_nothing()
    {
        await using var server = Started(Ask);

        server.Channel.Send(Result("1", Accept), Rpc.Call(1, "ask"));
        server.Channel.Receive();
        server.Channel.Send(Result("2", Accept), Result("\"1\"", Accept), Result("0", Accept), Result("-1", Accept), """{"jsonrpc":"2.0","result":{}}""");
        Assert.Equal("""{"jsonrpc":"2.0","id":2,"result":{}}""", server.Ask(Rpc.Request(2, "ping")));
        Assert.Equal(Rpc.TextAnswer(1, "Ada"), server.Ask(Result("1", Accept)));
        Assert.Equal("""{"jsonrpc":"2.0","id":3,"result":{}}""", server.Ask(Result("1", """{"action":"cancel"}"""), Rpc.Request(3, "ping")));
    }

    [Fact]
    public async Task A_client_that_never_answers_is_told_that_nobody_waits_any_more()
    {
        var clock = new ManualTime();
        await using var server = Started([Ask], options =>
        {
            options.TimeProvider = clock;
            options.QuestionTimeout = TimeSpan.FromMinutes(1);
        });

        server.Channel.Send(Rpc.Call(1, "ask"));
        server.Channel.Receive();
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(
            """{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1,"reason":"There was no answer within 00:01:00."}}""",
            server.Channel.Receive());
        Assert.Contains("did not answer within 00:01:00", server.Channel.Receive(), StringComparison.Ordinal);
        Assert.Equal("""{"jsonrpc":"2.0","id":2,"result":{}}""", server.Ask(Result("1", Accept), Rpc.Request(2, "ping")));
        Assert.Equal(0, clock.Timers);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_takes_its_question_along()
    {
        var ended = new TaskCompletionSource<bool>();
        var ask = TestTool.Async("ask", async Task<string> (call) =>
        {
            try
            {
                return (await call.Context.ElicitAsync<Named>("Who?")).Content!.Name;
            }
            finally
            {
                ended.SetResult(call.CancellationToken.IsCancellationRequested);
            }
        });
        await using var server = Started(ask);

        server.Channel.Send(Rpc.Call(1, "ask"));
        server.Channel.Receive();

        Assert.StartsWith("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1,""", server.Ask(Rpc.Cancel(1)), StringComparison.Ordinal);
        await Bounded.Wait(ended.Task);
        Assert.True(await ended.Task);
        Assert.Equal("""{"jsonrpc":"2.0","id":2,"result":{}}""", server.Ask(Result("1", Accept), Rpc.Request(2, "ping")));
    }

    [Fact]
    public async Task A_client_that_goes_away_is_waited_for_no_longer()
    {
        await using var server = Started(Ask);

        server.Channel.Send(Rpc.Call(1, "ask"));
        server.Channel.Receive();

        Assert.Contains("has gone before it answered", Assert.Single(await server.EndAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_nobody_waits_for_ends_with_its_call()
    {
        var forget = new TestTool("forget", static call =>
        {
            _ = call.Context.ElicitAsync<Named>("Who?");
            return "done";
        });
        await using var server = Started(forget);

        server.Channel.Send(Rpc.Call(1, "forget"));
        string[] lines = [server.Channel.Receive(), server.Channel.Receive(), server.Channel.Receive()];

        Assert.Contains("elicitation/create", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("notifications/cancelled", StringComparison.Ordinal));
        Assert.Contains(Rpc.TextAnswer(1, "done"), lines);
    }

    [Fact]
    public async Task Ten_thousand_questions_are_open_and_one_more_is_refused()
    {
        const int Many = 10_000;
        var many = TestTool.Async("many", static async Task<string> (call) =>
        {
            var open = new List<Task>();
            for (int i = 0; i < Many; i++) open.Add(call.Context.ElicitAsync<Named>("Who?"));
            var refused = await Assert.ThrowsAsync<McpAnswerException>(() => call.Context.ElicitAsync<Named>("One more?"));
            await Task.WhenAll(open);
            return refused.Message;
        });
        await using var server = Started([many, Ask], options => options.MaxQuestionsPerClient = Many + 1);

        server.Channel.Send(Rpc.Call(1, "many"));
        for (int i = 0; i < Many; i++) server.Channel.Receive();
        Assert.Contains($"The server has {Many} questions open", server.Ask(Rpc.Call(2, "ask")), StringComparison.Ordinal);

        server.Channel.Send([.. Enumerable.Range(1, Many).Select(id => Result($"{id}", Accept))]);
        Assert.Contains($"The server has {Many} questions open", server.Channel.Receive(), StringComparison.Ordinal);
        Assert.Contains("elicitation/create", server.Ask(Rpc.Call(3, "ask")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_client_has_its_own_limit()
    {
        await using var server = Started([Ask], options => options.MaxQuestionsPerClient = 1);

        server.Channel.Send(Rpc.Call(1, "ask"));
        server.Channel.Receive();

        Assert.Contains("The client has 1 questions open", server.Ask(Rpc.Call(2, "ask")), StringComparison.Ordinal);
        Assert.Equal(Rpc.TextAnswer(1, "Ada"), server.Ask(Result("1", Accept)));
    }

    [Theory]
    [InlineData("{}", McpClientCapability.None)]
    [InlineData("""{"elicitation":{}}""", McpClientCapability.Elicitation)]
    [InlineData("""{"elicitation":{"url":{}}}""", McpClientCapability.ElicitationUrl)]
    [InlineData("""{"elicitation":{"form":{},"url":{}},"sampling":{}}""", McpClientCapability.Elicitation | McpClientCapability.ElicitationUrl | McpClientCapability.Sampling)]
    [InlineData("""{"sampling":{"tools":{},"context":{}},"roots":{"listChanged":true}}""", McpClientCapability.Sampling | McpClientCapability.SamplingTools | McpClientCapability.SamplingContext | McpClientCapability.Roots)]
    [InlineData("""{"extensions":{"io.modelcontextprotocol/ui":{"mimeTypes":["image/png","text\/html;profile=mcp-app"]}}}""", McpClientCapability.Apps)]
    [InlineData("""{"extensions":{"io.modelcontextprotocol/ui":{"mimeTypes":["image/png"]}}}""", McpClientCapability.None)]
    [InlineData("""{"extensions":{"io.modelcontextprotocol/ui":{}}}""", McpClientCapability.None)]
    public async Task A_client_is_asked_for_what_it_can(string capabilities, McpClientCapability expected)
    {
        var supports = new TestTool("supports", call => string.Join(',', Enum.GetValues<McpClientCapability>().Where(one => one != 0 && call.Context.Supports(one))));
        await using var server = new LoopFixture(supports, Ask);
        server.Ask(Rpc.InitializeWith(capabilities));
        string text = string.Join(',', Enum.GetValues<McpClientCapability>().Where(one => one != 0 && expected.HasFlag(one)));

        Assert.Equal(Rpc.TextAnswer(1, text), server.Ask(Rpc.Call(1, "supports")));
        Assert.Contains($"\"text\":\"{text}\"", server.Ask(Rpc.AskedCall(2, "supports", capabilities: capabilities)), StringComparison.Ordinal);
        if (expected.HasFlag(McpClientCapability.Elicitation)) return;
        Assert.Contains("it has not declared the capability Elicitation", server.Ask(Rpc.Call(3, "ask")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_users_own_mistakes_are_exceptions_of_arguments()
    {
        var wrong = TestTool.Async("wrong", static async Task<string> (call) =>
        {
            var context = call.Context;
            await Assert.ThrowsAsync<ArgumentException>(() => context.ElicitUrlAsync("x", new Uri("http://example.com")));
            await Assert.ThrowsAsync<ArgumentException>(() => context.SampleAsync(new McpSampleRequest { Messages = [] }));
            await Assert.ThrowsAsync<ArgumentException>(() => context.SampleAsync(McpSampleRequest.Of("x") with { CostPriority = 2 }));
            var use = new McpSampleMessage(McpRole.Assistant, [new McpToolUse("1", "t", "{}")]);
            foreach (McpSampleMessage[] messages in new McpSampleMessage[][]
            {
                [use],
                [use, new McpSampleMessage(McpRole.User, "no result")],
                [use, new McpSampleMessage(McpRole.User, [new McpToolUseResult("2", "other")])],
                [use, new McpSampleMessage(McpRole.User, [new McpToolUseResult("1", "one"), "and more"])],
                [use, new McpSampleMessage(McpRole.Assistant, [new McpToolUseResult("1", "one")])],
                [new McpSampleMessage(McpRole.User, [new McpToolUseResult("1", "of nothing")])],
                [new McpSampleMessage(McpRole.User, [new McpToolUse("1", "t", "{}")])],
            })
            {
                await Assert.ThrowsAsync<ArgumentException>(() => context.SampleAsync(new McpSampleRequest { Messages = messages }));
            }

            await Assert.ThrowsAsync<ArgumentException>(() => context.SampleAsync(new McpSampleRequest { Messages = [new McpSampleMessage(McpRole.User, [new McpResourceLink("a:b", "x")])] }));
            _ = context.ListRootsAsync("k");
            await Assert.ThrowsAsync<InvalidOperationException>(() => context.ListRootsAsync("k"));
            return "refused";
        });
        await using var server = Started(wrong);

        server.Channel.Send(Rpc.Call(1, "wrong"));
        Assert.Contains("roots/list", server.Channel.Receive(), StringComparison.Ordinal);
        string[] lines = [server.Channel.Receive(), server.Channel.Receive()];
        Assert.Contains(Rpc.TextAnswer(1, "refused"), lines);
    }

    private static void RunTwice(McpServerOptions options) => options.Filters.Add(McpFilter.Create<McpToolInvocation>(static async (_, next) =>
    {
        try
        {
            await next.InvokeAsync();
        }
        catch (McpInputRequiredException)
        {
            // A filter that runs again whatever happens.
        }

        await next.InvokeAsync();
    }));

    private static LoopFixture Started(params TestTool[] tools) => Started(tools, null);

    private static LoopFixture Started(TestTool[] tools, Action<McpServerOptions>? configure)
    {
        var server = new LoopFixture(configure, tools);
        server.Ask(Rpc.InitializeWith(Rpc.AllCapabilities));
        return server;
    }

    private static string Result(string id, string result) => $$"""{"jsonrpc":"2.0","id":{{id}},"result":{{result}}}""";
}
