using System.Text.Json;
using McpAttr.Calls;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>Questions as results that ask for another round (2026-07-28, basic/patterns/mrtr), and what the client may make of the state between.</summary>
public class RetryTests
{
    private const string Ada = """{"question-1":{"action":"accept","content":{"name":"Ada"}}}""";

    private static readonly byte[] Key = [.. Enumerable.Repeat((byte)7, 32)];

    private static readonly TestTool Ask = TestTool.Async("ask", static async Task<string> (call) => (await call.Context.ElicitAsync<Named>("Who?")).Content?.Name ?? "nobody");

    [Fact]
    public async Task A_question_ends_the_round_and_the_retry_goes_on()
    {
        await using var server = Started(Ask);

        var first = Json(server.Ask(Rpc.AskedCall(1, "ask")));
        Assert.Equal("input_required", first.GetProperty("resultType").GetString());
        Assert.Equal("test", first.GetProperty("_meta").GetProperty("io.modelcontextprotocol/serverInfo").GetProperty("name").GetString());
        Assert.Equal(
            """{"question-1":{"method":"elicitation/create","params":{"message":"Who?","requestedSchema":""" + NameForm.Json + "}}}",
            first.GetProperty("inputRequests").GetRawText());

        Assert.Equal(Rpc.Result(2, modern: true, "\"content\":[{\"type\":\"text\",\"text\":\"Ada\"}]"), server.Ask(Rpc.AskedCall(2, "ask", Answered(first, Ada))));
    }

    [Fact]
    public async Task What_is_asked_before_the_first_wait_is_asked_at_once_and_the_rest_in_another_round()
    {
        int ended = 0;
        var three = TestTool.Async("three", async Task<string> (call) =>
        {
            try
            {
                var (one, two) = (call.Context.ElicitAsync<Named>("One?", "one"), call.Context.ListRootsAsync("two"));
                return $"{(await one).Action} {(await two).Count} {(await call.Context.SampleAsync(McpSampleRequest.Of("Three?"), "three")).Text}";
            }
            finally
            {
                ended++;
            }
        });
        await using var server = Started(three);

        var first = Json(server.Ask(Rpc.AskedCall(1, "three")));
        Assert.Equal(["one", "two"], Keys(first));
        var second = Json(server.Ask(Rpc.AskedCall(2, "three", Answered(first, """{"one":{"action":"decline"},"two":{"roots":[]}}"""))));
        Assert.Equal(["three"], Keys(second));
        Assert.NotEqual(State(first), State(second));
        string last = server.Ask(Rpc.AskedCall(3, "three", Answered(second, """{"three":{"role":"assistant","model":"m","content":{"type":"text","text":"yes"}}}""")));

        Assert.Contains("Decline 0 yes", last, StringComparison.Ordinal);
        Assert.Equal(3, ended);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"other":{"action":"decline"}}""")]
    public async Task What_is_not_answered_is_asked_again(string responses)
    {
        await using var server = Started(Ask);
        var first = Json(server.Ask(Rpc.AskedCall(1, "ask")));

        var second = Json(server.Ask(Rpc.AskedCall(2, "ask", Answered(first, responses))));

        Assert.Equal(["question-1"], Keys(second));
        Assert.Contains("\"text\":\"Ada\"", server.Ask(Rpc.AskedCall(3, "ask", Answered(second, Ada))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("{}")]
    [InlineData("""{"action":"accept","content":{"name":[]}}""")]
    public async Task A_malformed_answer_is_an_error(string answer)
    {
        await using var server = Started(Ask);
        var first = Json(server.Ask(Rpc.AskedCall(1, "ask")));

        string second = server.Ask(Rpc.AskedCall(2, "ask", Answered(first, $$"""{"question-1":{{answer}}}""")));

        Assert.StartsWith("""{"jsonrpc":"2.0","id":2,"error":{"code":-32602,"message":"'inputResponses' has no good answer to 'question-1'.""", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_state_only_a_question_with_a_name_of_its_own_is_answered()
    {
        const string Answers = """{"who":{"action":"accept","content":{"name":"Ada"}},"more":{}}""";
        static async Task<string> AskNamed(McpCall call) => (await call.Context.ElicitAsync<Named>("Who?", key: "who")).Content!.Name;
        var once = TestTool.Async("once", static async Task<string> (call) =>
        {
            await McpQuestions.ClaimAsync(call);
            return await AskNamed(call);
        });
        await using var server = Started(Ask, TestTool.Async("named", AskNamed), once);

        Assert.Equal(["question-1"], Keys(Json(server.Ask(Rpc.AskedCall(1, "ask", $",\"inputResponses\":{Ada}")))));
        Assert.Contains("\"text\":\"Ada\"", server.Ask(Rpc.AskedCall(2, "named", $",\"inputResponses\":{Answers}")), StringComparison.Ordinal);
        Assert.Equal(["who"], Keys(Json(server.Ask(Rpc.AskedCall(3, "once", $",\"inputResponses\":{Answers}")))));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-TAMPERED")]
    [InlineData("!")]
    public async Task A_state_that_was_changed_is_refused(string tail)
    {
        await using var server = Started(Ask);
        var first = Json(server.Ask(Rpc.AskedCall(1, "ask")));

        AssertRefused(server.Ask(Rpc.AskedCall(2, "ask", $",\"inputResponses\":{Ada},\"requestState\":\"{State(first)}{tail}\"")));
        AssertRefused(server.Ask(Rpc.AskedCall(3, "ask", $",\"inputResponses\":{Ada},\"requestState\":\"{(State(first)[0] == 'A' ? 'B' : 'A')}{State(first)[1..]}\"")));
        AssertRefused(server.Ask(Rpc.AskedCall(4, "ask", $",\"inputResponses\":{Ada},\"requestState\":\"\"")));
    }

    [Fact]
    public async Task A_state_is_good_for_its_own_request_alone_whatever_the_order_of_the_arguments()
    {
        var other = TestTool.Async("other", static async Task<string> (call) => (await call.Context.ElicitAsync<Named>("Who?")).Content!.Name);
        await using var server = Started(Ask, other);
        var first = Json(server.Ask(Rpc.AskedCall(1, "ask", arguments: """{"a":1,"b":{"x":"é","y":[]}}""")));

        AssertRefused(server.Ask(Rpc.AskedCall(2, "other", Answered(first, Ada), """{"a":1,"b":{"x":"é","y":[]}}""")));
        AssertRefused(server.Ask(Rpc.AskedCall(3, "ask", Answered(first, Ada), """{"a":2,"b":{"x":"é","y":[]}}""")));
        Assert.Contains("\"text\":\"Ada\"", server.Ask(Rpc.AskedCall(4, "ask", Answered(first, Ada), """{"b":{"y":[ ],"x":"\u00e9"},"a":1}""")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_that_has_expired_is_asked_anew()
    {
        var clock = new ManualTime();
        await using var server = Started([Ask], options => options.TimeProvider = clock);
        var first = Json(server.Ask(Rpc.AskedCall(1, "ask")));

        clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(["question-1"], Keys(Json(server.Ask(Rpc.AskedCall(2, "ask", Answered(first, Ada))))));
    }

    [Fact]
    public async Task A_state_of_another_version_of_the_server_is_asked_anew()
    {
        await using var old = Started(Ask);
        await using var current = new LoopFixture(new TestCatalog(Ask) { Version = "2.0" }, options => options.RequestStateKeys.Add(Key));
        var first = Json(old.Ask(Rpc.AskedCall(1, "ask")));

        Assert.Equal(["question-1"], Keys(Json(current.Ask(Rpc.AskedCall(2, "ask", Answered(first, Ada))))));
    }

    [Fact]
    public async Task Keys_are_rotated_under_rounds_that_are_under_way()
    {
        byte[] next = [.. Enumerable.Repeat((byte)8, 32)];
        await using var before = Started(Ask);
        await using var between = new LoopFixture(new TestCatalog(Ask), options =>
        {
            options.RequestStateKeys.Add(next);
            options.RequestStateKeys.Add(Key);
        });
        await using var after = new LoopFixture(new TestCatalog(Ask), options => options.RequestStateKeys.Add(next));
        var sealedBefore = Json(before.Ask(Rpc.AskedCall(1, "ask")));
        var sealedBetween = Json(between.Ask(Rpc.AskedCall(1, "ask")));

        Assert.Contains("\"text\":\"Ada\"", between.Ask(Rpc.AskedCall(2, "ask", Answered(sealedBefore, Ada))), StringComparison.Ordinal);
        Assert.Contains("\"text\":\"Ada\"", after.Ask(Rpc.AskedCall(2, "ask", Answered(sealedBetween, Ada))), StringComparison.Ordinal);
        AssertRefused(after.Ask(Rpc.AskedCall(3, "ask", Answered(sealedBefore, Ada))));
        Assert.Empty(before.Log);
    }

    [Fact]
    public async Task A_server_without_keys_says_so_at_its_first_question()
    {
        await using var server = new LoopFixture(Ask);
        Assert.Empty(server.Log);

        server.Ask(Rpc.AskedCall(1, "ask"));
        server.Ask(Rpc.AskedCall(2, "ask"));

        Assert.Contains("RequestStateKeys", server.WaitForLog(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_changes_is_asked_again()
    {
        int runs = 0;
        var moody = TestTool.Async("moody", async Task<string> (call) => (await call.Context.ElicitAsync<Named>(runs++ == 0 ? "Who?" : "Who, really?")).Content!.Name);
        await using var server = Started(moody);
        var first = Json(server.Ask(Rpc.AskedCall(1, "moody")));

        var second = Json(server.Ask(Rpc.AskedCall(2, "moody", Answered(first, Ada))));

        Assert.Contains("really", second.GetProperty("inputRequests").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("\"text\":\"Ada\"", server.Ask(Rpc.AskedCall(3, "moody", Answered(second, Ada))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catch_that_takes_the_question_does_not_take_it_away()
    {
        var swallow = TestTool.Async("swallow", static async Task<string> (call) =>
        {
            try
            {
                return (await call.Context.ElicitAsync<Named>("Who?")).Content!.Name;
            }
            catch (Exception)
            {
                return "swallowed";
            }
        });
        await using var server = Started(swallow);

        var first = Json(server.Ask(Rpc.AskedCall(1, "swallow")));

        Assert.Equal(["question-1"], Keys(first));
        Assert.Contains("\"text\":\"Ada\"", server.Ask(Rpc.AskedCall(2, "swallow", Answered(first, Ada))), StringComparison.Ordinal);
        AssertRefused(server.Ask(Rpc.AskedCall(3, "swallow", ",\"requestState\":\"x\"")));
    }

    [Fact]
    public async Task Rounds_have_an_end()
    {
        var endless = TestTool.Async("endless", static async Task<string> (call) =>
        {
            for (int i = 0; ; i++) await call.Context.ListRootsAsync($"{i}");
        });
        await using var server = Started(endless);
        var round = Json(server.Ask(Rpc.AskedCall(0, "endless")));
        for (int i = 1; i < 10; i++) round = Json(server.Ask(Rpc.AskedCall(i, "endless", Answered(round, $$$"""{"{{{i - 1}}}":{"roots":[]}}"""))));

        string last = server.Ask(Rpc.AskedCall(10, "endless", Answered(round, """{"9":{"roots":[]}}""")));

        Assert.Contains("\"isError\":true", last, StringComparison.Ordinal);
        Assert.Contains("asked in 10 rounds", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_rounds_bring_has_a_limit()
    {
        var greedy = TestTool.Async("greedy", static async Task<string> (call) => $"{(await call.Context.ElicitAsync<Named>("One?")).Action}{(await call.Context.ElicitAsync<Named>("Two?")).Action}");
        await using var server = Started(greedy);
        var first = Json(server.Ask(Rpc.AskedCall(1, "greedy")));

        string last = server.Ask(Rpc.AskedCall(2, "greedy", Answered(first, $$$$"""{"question-1":{"action":"accept","content":{"name":"{{{{new string('x', 16_384)}}}}"}}}""")));

        Assert.Contains("is longer than 16384 bytes", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_cannot_is_told_what_it_lacks()
    {
        await using var server = Started(Ask);

        Assert.Contains(
            "\"code\":-32021,\"message\":\"The client cannot be asked for this: it has not declared the capability Elicitation. Use a client that has it, or do without.\",\"data\":{\"requiredCapabilities\":{\"elicitation\":{\"form\":{}}}}}}",
            server.Ask(Rpc.AskedCall(1, "ask", capabilities: """{"sampling":{}}""")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_of_single_use_are_used_once()
    {
        var once = TestTool.Async("once", static async Task<string> (call) =>
        {
            await McpQuestions.ClaimAsync(call);
            return (await call.Context.ElicitAsync<Named>("Who?")).Content!.Name;
        });
        await using var server = Started(once);
        var first = Json(server.Ask(Rpc.AskedCall(1, "once")));

        Assert.Contains("\"text\":\"Ada\"", server.Ask(Rpc.AskedCall(2, "once", Answered(first, Ada))), StringComparison.Ordinal);
        string again = server.Ask(Rpc.AskedCall(3, "once", Answered(first, Ada)));
        Assert.Contains("\"code\":-32602", again, StringComparison.Ordinal);
        Assert.Contains("was used before", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_memory_of_used_answers_forgets_what_has_expired_and_is_closed_when_full()
    {
        var clock = new ManualTime();
        var store = new McpMemoryReplayStore(capacity: 1, clock);
        var (soon, stop) = (clock.GetUtcNow().AddMinutes(1), TestContext.Current.CancellationToken);

        Assert.True(await store.TryClaimAsync("a", soon, stop));
        Assert.False(await store.TryClaimAsync("a", soon, stop));
        Assert.False(await store.TryClaimAsync("b", soon, stop));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await store.TryClaimAsync("b", soon.AddMinutes(1), stop));
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_value_is_remembered_over_the_rounds(bool modern)
    {
        int made = 0;
        var remember = TestTool.Async("remember", async Task<string> (call) =>
        {
            var number = await call.Context.RememberAsync("number", () => Task.FromResult(++made));
            var time = await call.Context.RememberAsync("time", () => Task.FromResult(new DateTimeOffset(2026, 7, 28, 1, 2, 3, 4, 5, TimeSpan.FromHours(2))));
            var text = await call.Context.RememberAsync("text", () => Task.FromResult("a\"b"));
            var name = await call.Context.ElicitAsync<Named>($"{number}?");
            return $"{name.Content!.Name} {number} {time.Ticks % 10_000_000} {text.Length} {await call.Context.RememberAsync("number", () => Task.FromResult(++made))}";
        });
        await using var server = Started(remember);
        server.Ask(Rpc.InitializeWith(Rpc.AllCapabilities));

        string question = server.Ask(modern ? Rpc.AskedCall(1, "remember") : Rpc.Call(1, "remember"));
        string last = server.Ask(modern
            ? Rpc.AskedCall(2, "remember", Answered(Json(question), Ada))
            : """{"jsonrpc":"2.0","id":1,"result":{"action":"accept","content":{"name":"Ada"}}}""");

        Assert.Contains("Ada 1 40050 3 1", last, StringComparison.Ordinal);
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task Prompts_and_resources_ask_too()
    {
        static async Task<string> Name(McpCall call) => (await call.Context.ElicitAsync<Named>("Who?")).Content!.Name;
        var catalog = new TestCatalog
        {
            OfPrompts = [new TestPrompt<string>("ask", Name, (result, value) => result.Text(value))],
            OfResources = [TestResource.Text("a:b", call => AsNullable(Name(call)))],
        };
        await using var server = new LoopFixture(catalog, options => options.RequestStateKeys.Add(Key));
        foreach (var (method, members) in new[] { ("prompts/get", "\"name\":\"ask\""), ("resources/read", "\"uri\":\"a:b\"") })
        {
            string meta = ",\"_meta\":{" + Rpc.ModernMembers.Replace("{}", Rpc.AllCapabilities, StringComparison.Ordinal) + "}";
            var first = Json(server.Ask(Rpc.Request(1, method, members + meta)));

            Assert.Equal(["question-1"], Keys(first));
            Assert.Contains("\"text\":\"Ada\"", server.Ask(Rpc.Request(2, method, members + meta + Answered(first, Ada))), StringComparison.Ordinal);
        }

        static async Task<string?> AsNullable(Task<string> task) => await task;
    }

    private static LoopFixture Started(params TestTool[] tools) => Started(tools, null);

    private static LoopFixture Started(TestTool[] tools, Action<McpServerOptions>? configure) => new(
        options =>
        {
            options.RequestStateKeys.Add(Key);
            configure?.Invoke(options);
        },
        tools);

    private static JsonElement Json(string answer) => JsonDocument.Parse(answer).RootElement.GetProperty("result");

    private static string[] Keys(JsonElement round) => [.. round.GetProperty("inputRequests").EnumerateObject().Select(static question => question.Name)];

    private static string State(JsonElement round) => round.GetProperty("requestState").GetString()!;

    private static string Answered(JsonElement round, string responses) => $",\"inputResponses\":{responses},\"requestState\":\"{State(round)}\"";

    private static void AssertRefused(string answer)
    {
        Assert.Contains("\"code\":-32602", answer, StringComparison.Ordinal);
        Assert.Contains("'requestState' is not what the server sent", answer, StringComparison.Ordinal);
    }
}
