using System.Text.Json;
using McpAttr.Testing.Tests.Kit;

namespace McpAttr.Testing.Tests;

/// <summary>What a server may ask, in both eras, held against the text of the protocol by a server of which the test writes every line.</summary>
public sealed class QuestionTests
{
    private const string Form = """{"mode":"form","message":"Which city?","requestedSchema":{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}}""";
    private const string Sample = """{"messages":[{"role":"user","content":{"type":"text","text":"Name a city."}}],"systemPrompt":"Be brief.","maxTokens":10}""";
    private const string Done = """{"resultType":"complete","content":[{"type":"text","text":"done"}]}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_of_the_server_are_answered_before_2026_07_28()
    {
        int answers = 0;
        await using var server = new ScriptedServer(AskAll);
        await using (var client = server.Connect("2025-11-25")
            .OnElicitation(question => McpTestElicitationAnswer.Accept(("city", question.Message == "Which city?" && !question.IsUrl ? "Oslo" : "?")))
            .OnSampling(question => McpTestSamplingAnswer.Text($"{question.Text} {question.SystemPrompt} {question.MaxTokens}"))
            .OnRoots("file:///work"))
        {
            Assert.Equal("done", (await client.CallAsync("ask", cancellationToken: Token)).Text);
        }

        Assert.Equal("""{"elicitation":{"form":{},"url":{}},"roots":{},"sampling":{}}""", Parameters(server, "initialize").GetProperty("capabilities").GetRawText());
        Assert.Equal(["initialize", "notifications/initialized", "tools/call"], server.Received.Select(Method).OfType<string>());
        Assert.Equal("""{"action":"accept","content":{"city":"Oslo"}}""", Answer("e"));
        Assert.Equal("""{"role":"assistant","content":{"type":"text","text":"Name a city. Be brief. 10"},"model":"test-model","stopReason":"endTurn"}""", Answer("s"));
        Assert.Equal("""{"roots":[{"uri":"file:///work"}]}""", Answer("r"));
        Assert.Equal("{}", Answer("p"));

        string Answer(string id) => server.Received.Single(message => Method(message) is null && message.GetProperty("id").ValueEquals(id)).GetProperty("result").GetRawText();

        IEnumerable<string> AskAll(JsonElement message) => Method(message) switch
        {
            "initialize" => [ScriptedServer.Hello(message)],
            "tools/call" => [Ask("e", "elicitation/create", Form), Ask("s", "sampling/createMessage", Sample), Ask("r", "roots/list", "{}"), Ask("p", "ping", "{}")],
            null when ++answers == 4 => ["""{"jsonrpc":"2.0","id":2,"result":{"content":[{"type":"text","text":"done"}]}}"""],
            _ => [],
        };
    }

    [Theory]
    [InlineData("2025-11-25", """{"elicitation":{"form":{},"url":{}}}""")]
    [InlineData("2025-06-18", """{"elicitation":{}}""")]
    [InlineData("2025-03-26", "{}")]
    public async Task A_client_says_what_its_revision_has_words_for(string revision, string capabilities)
    {
        await using var server = new ScriptedServer(message => Method(message) == "initialize" ? [ScriptedServer.Hello(message)] : []);
        await using (var client = server.Connect(revision).OnElicitation(McpTestElicitationAnswer.Cancel)) await client.ConnectAsync(Token);

        Assert.Equal(capabilities, Parameters(server, "initialize").GetProperty("capabilities").GetRawText());
    }

    [Theory]
    [ClassData(typeof(BothEras))]
    public async Task A_test_may_say_other_capabilities_than_it_has_answers_for(string revision)
    {
        await using var server = new ScriptedServer(message => Method(message) switch
        {
            "initialize" => [ScriptedServer.Hello(message)],
            "tools/list" => [ScriptedServer.Result(message, """{"tools":[]}""")],
            _ => [],
        });
        await using (var client = server.Connect(revision, options => options.Capabilities = """{"experimental":{"x":{}}}""")) await client.ListToolsAsync(Token);

        string sent = revision == McpRevisions.Newest
            ? Parameters(server, "tools/list").GetProperty("_meta").GetProperty("io.modelcontextprotocol/clientCapabilities").GetRawText()
            : Parameters(server, "initialize").GetProperty("capabilities").GetRawText();
        Assert.Equal("""{"experimental":{"x":{}}}""", sent);
    }

    [Fact]
    public async Task Rounds_of_questions_are_answered_from_2026_07_28_on()
    {
        int round = 0;
        await using var server = new ScriptedServer(message => [ScriptedServer.Result(message, ++round switch
        {
            1 => $$$"""{"resultType":"input_required","inputRequests":{"where":{"method":"elicitation/create","params":{{{Form}}}},"name":{"method":"sampling/createMessage","params":{{{Sample}}}},"roots":{"method":"roots/list"}},"requestState":"one\u0020é"}""",
            2 => """{"resultType":"input_required","requestState":"two"}""",
            3 => $$$$"""{"resultType":"input_required","inputRequests":{"again":{"method":"elicitation/create","params":{{{{Form}}}}}}}""",
            _ => Done,
        })]);
        await using (var client = server.Connect(McpRevisions.Newest)
            .OnElicitation(McpTestElicitationAnswer.Accept(("city", "Oslo")), McpTestElicitationAnswer.Decline)
            .OnSampling(McpTestSamplingAnswer.FromJson("""{"role":"assistant","content":[],"model":"m"}"""))
            .OnRoots())
        {
            Assert.Equal("done", (await client.CallAsync("ask", ("a", 1))).Text);
        }

        var rounds = server.Received.Select(message => message.GetProperty("params")).ToArray();
        Assert.Equal([1, 2, 3, 4], server.Received.Select(message => message.GetProperty("id").GetInt32()));
        Assert.All(rounds, parameters => Assert.Equal("""{"a":1}""", parameters.GetProperty("arguments").GetRawText()));
        Assert.All(rounds, parameters => Assert.Equal(
            """{"elicitation":{"form":{},"url":{}},"roots":{},"sampling":{}}""",
            parameters.GetProperty("_meta").GetProperty("io.modelcontextprotocol/clientCapabilities").GetRawText()));
        Assert.Equal(
            """{"where":{"action":"accept","content":{"city":"Oslo"}},"name":{"role":"assistant","content":[],"model":"m"},"roots":{"roots":[]}}""",
            rounds[1].GetProperty("inputResponses").GetRawText());
        Assert.Equal("one é", rounds[1].GetProperty("requestState").GetString());
        Assert.False(rounds[2].TryGetProperty("inputResponses", out _));
        Assert.Equal("two", rounds[2].GetProperty("requestState").GetString());
        Assert.Equal("""{"again":{"action":"decline"}}""", rounds[3].GetProperty("inputResponses").GetRawText());
        Assert.False(rounds[3].TryGetProperty("requestState", out _));
    }

    [Fact]
    public async Task The_key_and_the_kind_of_a_question_are_told_to_the_test()
    {
        int round = 0;
        await using var server = new ScriptedServer(message => [ScriptedServer.Result(message, ++round == 1
            ? """{"resultType":"input_required","inputRequests":{"pay":{"method":"elicitation/create","params":{"mode":"url","message":"Pay","url":"https://pay.example"}}}}"""
            : Done)]);
        McpTestElicitation? asked = null;
        await using (var client = server.Connect(McpRevisions.Newest).OnElicitation(question =>
        {
            asked = question;
            return Task.FromResult(McpTestElicitationAnswer.Accept());
        })) await client.CallAsync("ask", cancellationToken: Token);

        Assert.Equal(("pay", true, "https://pay.example", JsonValueKind.Undefined), (asked!.Key, asked.IsUrl, asked.Url, asked.Schema.ValueKind));
        Assert.Equal("""{"pay":{"action":"accept"}}""", server.Received[1].GetProperty("params").GetProperty("inputResponses").GetRawText());
    }

    [Theory]
    [InlineData("""{"resultType":"input_required"}""", "neither questions nor a state")]
    [InlineData("""{"resultType":"task"}""", "type 'task'")]
    [InlineData("""{"resultType":"input_required","requestState":"again"}""", "after 10 rounds")]
    [InlineData("""{"resultType":"input_required","inputRequests":{"x":{"method":"roots/list"}}}""", "has not said that it can")]
    public async Task A_result_that_breaks_the_rules_of_rounds_fails_the_test(string result, string message)
    {
        await using var server = new ScriptedServer(request => [ScriptedServer.Result(request, result)]);
        await using var client = server.Connect(McpRevisions.Newest);

        var failure = await Assert.ThrowsAsync<McpTestException>(() => client.CallAsync("ask", cancellationToken: Token));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_instead_of_a_list_fails_the_test()
    {
        await using var server = new ScriptedServer(request => [ScriptedServer.Result(request, """{"resultType":"input_required","requestState":"x"}""")]);
        await using var client = server.Connect(McpRevisions.Newest);

        Assert.Contains("no request that a server may answer with a question", (await Assert.ThrowsAsync<McpTestException>(() => client.ListToolsAsync(Token))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_of_the_server_fails_the_test_from_2026_07_28_on()
    {
        await using var server = new ScriptedServer(_ => [Ask("e", "elicitation/create", Form)]);
        await using var client = server.Connect(McpRevisions.Newest).OnElicitation(McpTestElicitationAnswer.Cancel);

        Assert.Contains("a request of its own", (await Assert.ThrowsAsync<McpTestException>(() => client.CallAsync("ask", cancellationToken: Token))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_question_too_many_fails_the_test_and_is_refused()
    {
        await using var server = new ScriptedServer(message => Method(message) switch
        {
            "initialize" => [ScriptedServer.Hello(message)],
            "tools/call" => [Ask("first", "elicitation/create", Form), Ask("second", "elicitation/create", Form)],
            _ => [],
        });
        await using (var client = server.Connect(McpRevisions.NewestWithHandshake).OnElicitation(McpTestElicitationAnswer.Cancel))
        {
            var failure = await Assert.ThrowsAsync<McpTestException>(() => client.CallAsync("ask", cancellationToken: Token));
            Assert.Equal("The test has 1 answer to elicitation; one more is asked for: Which city?", failure.Message);
        }

        await server.DisposeAsync();
        Assert.Contains(server.Received, message => message.TryGetProperty("error", out var error) && error.GetProperty("code").GetInt32() == -32603);
    }

    [Fact]
    public async Task Answers_must_be_registered_before_the_handshake_tells_of_them()
    {
        await using var client = Served.Start(McpRevisions.NewestWithHandshake);
        await client.ConnectAsync(Token);

        Assert.Throws<InvalidOperationException>(() => client.OnRoots());
    }

    [Fact]
    public async Task A_server_that_negotiates_down_is_followed_and_one_that_speaks_nothing_known_is_left()
    {
        await using var down = new ScriptedServer(message => Method(message) == "initialize" ? [ScriptedServer.Hello(message, "2024-11-05")] : []);
        await using var strange = new ScriptedServer(message => Method(message) == "initialize" ? [ScriptedServer.Hello(message, "1999-01-01")] : []);
        await using var follower = down.Connect(McpRevisions.NewestWithHandshake);
        await using var leaver = strange.Connect(McpRevisions.NewestWithHandshake);

        await follower.ConnectAsync(Token);

        Assert.Equal("2024-11-05", follower.Revision);
        Assert.Contains("1999-01-01", (await Assert.ThrowsAsync<McpTestException>(() => leaver.ConnectAsync(Token))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_json_and_a_list_without_an_end_fail_the_test()
    {
        await using var garbage = new ScriptedServer(_ => ["Starting…"]);
        await using var endless = new ScriptedServer(message => [ScriptedServer.Result(message, """{"tools":[],"nextCursor":""}""")]);
        await using var first = garbage.Connect(McpRevisions.Newest);
        await using var second = endless.Connect(McpRevisions.Newest);

        Assert.Contains("no JSON: Starting…", (await Assert.ThrowsAsync<McpTestException>(() => first.ListToolsAsync(Token))).Message, StringComparison.Ordinal);
        Assert.Contains("a second time", (await Assert.ThrowsAsync<McpTestException>(() => second.ListToolsAsync(Token))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_that_the_server_ends_or_does_not_acknowledge_is_seen()
    {
        await using var graceful = new ScriptedServer(message => Method(message) == "subscriptions/listen"
            ? [Notify("subscriptions/acknowledged", message, ""","notifications":{"toolsListChanged":true}"""), Notify("tools/list_changed", message), ScriptedServer.Result(message, """{"resultType":"complete"}""")]
            : []);
        await using var early = new ScriptedServer(message => [Notify("tools/list_changed", message)]);
        await using var none = new ScriptedServer(message => [ScriptedServer.Result(message, """{"resultType":"complete"}""")]);
        await using var client = graceful.Connect(McpRevisions.Newest);
        await using var second = early.Connect(McpRevisions.Newest);
        await using var third = none.Connect(McpRevisions.Newest);

        await using var subscription = await client.ListenAsync(tools: true, cancellationToken: Token);
        await subscription.Ended.WaitAsync(Token);

        Assert.Equal("""{"toolsListChanged":true}""", subscription.Acknowledged.GetRawText());
        Assert.Equal("notifications/tools/list_changed", (await subscription.NextAsync(Token)).Method);
        Assert.Contains("must acknowledge", (await Assert.ThrowsAsync<McpTestException>(() => second.ListenAsync(tools: true, cancellationToken: Token))).Message, StringComparison.Ordinal);
        Assert.Contains("before it acknowledged", (await Assert.ThrowsAsync<McpTestException>(() => third.ListenAsync(tools: true, cancellationToken: Token))).Message, StringComparison.Ordinal);

        static string Notify(string method, JsonElement listen, string more = "") =>
            $$$"""{"jsonrpc":"2.0","method":"notifications/{{{method}}}","params":{"_meta":{"io.modelcontextprotocol/subscriptionId":{{{listen.GetProperty("id")}}}}{{{more}}}}}""";
    }

    private static string? Method(JsonElement message) => message.TryGetProperty("method", out var method) ? method.GetString() : null;

    private static JsonElement Parameters(ScriptedServer server, string method) =>
        server.Received.First(message => Method(message) == method).GetProperty("params");

    private static string Ask(string id, string method, string parameters) => $$"""{"jsonrpc":"2.0","id":"{{id}}","method":"{{method}}","params":{{parameters}}}""";
}
