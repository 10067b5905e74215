using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>Completion as bytes, in both eras.</summary>
public class CompletionTests
{
    private const string Plan = """{"type":"ref/prompt","name":"plan"}""";
    private const string Note = """{"type":"ref/resource","uri":"notes://{folder}/{day}{?limit,text}"}""";

    [Theory]
    [InlineData(Plan, "mood", "", """["calm","merry"],"total":2,"hasMore":false""")]
    [InlineData(Plan, "mood", "M", """["merry","calm"],"total":2,"hasMore":false""")]
    [InlineData(Plan, "mood", "RR", """["merry"],"total":1,"hasMore":false""")]
    [InlineData(Plan, "mood", "x", """[],"total":0,"hasMore":false""")]
    [InlineData(Note, "folder", "w", """["work"],"total":1,"hasMore":false""")]
    public async Task Allowed_values_complete_themselves_those_that_begin_with_the_text_first(string reference, string argument, string text, string values)
    {
        await using var server = Serve();

        foreach (bool modern in new Eras())
        {
            Assert.Equal(Rpc.Result(1, modern, $$"""
                "completion":{"values":{{values}}}
                """), Complete(server, reference, argument, text, modern));
        }
    }

    [Theory]
    [InlineData("""{"arguments":{"days":"2"}}""", """["Os1","Os2"],"total":2,"hasMore":false""")]
    [InlineData("""{"arguments":{"days":"2","mood":"x","other":"y"},"more":1}""", """["Os1","Os2"],"total":2,"hasMore":false""")]
    [InlineData("""{"arguments":{}}""", """[],"total":0,"hasMore":false""")]
    [InlineData("{}", """[],"total":0,"hasMore":false""")]
    public async Task A_method_gets_the_text_and_the_other_arguments(string context, string values)
    {
        await using var server = Serve();

        foreach (bool modern in new Eras())
        {
            Assert.Equal(Rpc.Result(1, modern, $$"""
                "completion":{"values":{{values}}}
                """), Complete(server, Plan, "city", "Os", modern, context));
        }
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task At_most_a_hundred_values_are_sent(bool modern)
    {
        await using var server = Serve();

        string hundred = Complete(server, Plan, "city", "", modern, """{"arguments":{"days":"100"}}""");
        string more = Complete(server, Plan, "city", "", modern, """{"arguments":{"days":"101"}}""");

        Assert.EndsWith("\"99\",\"100\"],\"total\":100,\"hasMore\":false}}}", hundred, StringComparison.Ordinal);
        Assert.EndsWith("\"99\",\"100\"],\"hasMore\":true}}}", more, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collection_says_how_many_values_there_are()
    {
        await using var server = Serve(new Completion<List<string>>([.. Enumerable.Repeat("x", 250)], (result, value) => result.Values(value)));

        Assert.EndsWith("\"x\"],\"total\":250,\"hasMore\":true}}}", Complete(server, Other, "a", "", modern: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, null, false, "\"x\",\"x\"],\"hasMore\":false}}}")]
    [InlineData(2, 2, false, "\"x\",\"x\"],\"total\":2,\"hasMore\":false}}}")]
    [InlineData(2, 5, false, "\"x\",\"x\"],\"total\":5,\"hasMore\":true}}}")]
    [InlineData(2, null, true, "\"x\",\"x\"],\"hasMore\":true}}}")]
    [InlineData(101, null, false, "\"x\"],\"hasMore\":true}}}")]
    public async Task A_result_says_itself_how_much_more_there_is(int count, int? total, bool hasMore, string end)
    {
        var result = new McpCompletionResult([.. Enumerable.Repeat("x", count)]) { Total = total, HasMore = hasMore };
        await using var server = Serve(new Completion<McpCompletionResult>(result, (writer, value) => writer.Result(value)));

        Assert.EndsWith(end, Complete(server, Other, "a", "", modern: true), StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task An_argument_without_a_completion_has_no_values(bool modern)
    {
        await using var server = Serve();

        Assert.Equal(Rpc.Result(1, modern, "\"completion\":{\"values\":[],\"total\":0,\"hasMore\":false}"), Complete(server, Plan, "days", "1", modern));
        Assert.Equal(Rpc.Result(1, modern, "\"completion\":{\"values\":[],\"total\":0,\"hasMore\":false}"), Complete(server, Note, "day", "1", modern));
    }

    [Theory]
    [InlineData(Plan, "nope", "Prompt plan has no argument 'nope'.")]
    [InlineData(Note, "nope", "Resource note has no argument 'nope'.")]
    [InlineData("""{"type":"ref/prompt","name":"nope"}""", "city", "Unknown prompt: nope")]
    [InlineData("""{"type":"ref/resource","uri":"a:1"}""", "city", "Unknown resource template: a:1")]
    [InlineData("""{"type":"ref/tool","name":"plan"}""", "city", "'ref' must have the type 'ref/prompt' and a 'name', or the type 'ref/resource' and a 'uri'.")]
    [InlineData("""{"type":"ref/prompt"}""", "city", "'ref' must have the type 'ref/prompt' and a 'name', or the type 'ref/resource' and a 'uri'.")]
    [InlineData("5", "city", "'ref' must have the type 'ref/prompt' and a 'name', or the type 'ref/resource' and a 'uri'.")]
    public async Task A_name_that_does_not_exist_is_an_error(string reference, string argument, string message)
    {
        await using var server = Serve();

        foreach (bool modern in new Eras())
        {
            Assert.Equal($$$$"""{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"{{{{message}}}}"}}""", Complete(server, reference, argument, "", modern));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(",\"argument\":5")]
    [InlineData(",\"argument\":{\"name\":\"city\"}")]
    [InlineData(",\"argument\":{\"name\":\"city\",\"value\":5}")]
    public async Task A_request_without_an_argument_is_an_error(string members)
    {
        await using var server = Serve();

        Assert.Equal(
            """{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"'argument' must have a 'name' and a 'value', both strings."}}""",
            server.Ask(Rpc.Request(1, "completion/complete", $"\"ref\":{Plan}{members}", modern: true)));
    }

    [Theory]
    [InlineData("ref", """{"type":"ref/prompt","name":"plan","\u006eame":"other"}""", """{"name":"city","value":""}""", "{}")]
    [InlineData("ref", """{"type":"ref/prompt","type":"ref/prompt","name":"plan"}""", """{"name":"city","value":""}""", "{}")]
    [InlineData("argument", """{"type":"ref/prompt","name":"plan"}""", """{"name":"city","value":"a","value":"b"}""", "{}")]
    [InlineData("argument", """{"type":"ref/prompt","name":"plan"}""", """{"name":"city","name":"mood","value":"a"}""", "{}")]
    [InlineData("context", """{"type":"ref/prompt","name":"plan"}""", """{"name":"city","value":"a"}""", """{"arguments":{},"arguments":{}}""")]
    public async Task A_member_that_comes_twice_is_an_error(string part, string reference, string argument, string context)
    {
        await using var server = Serve();

        foreach (bool modern in new Eras())
        {
            Assert.Equal(
                $$$$"""{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"'{{{{part}}}}' has a member twice."}}""",
                server.Ask(Rpc.Request(1, "completion/complete", $"\"ref\":{reference},\"argument\":{argument},\"context\":{context}", modern)));
        }
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task Another_argument_of_the_wrong_type_leaves_nothing_to_offer(bool modern)
    {
        await using var server = Serve();

        Assert.Equal(
            Rpc.Result(1, modern, "\"completion\":{\"values\":[],\"total\":0,\"hasMore\":false}"),
            Complete(server, Plan, "city", "", modern, """{"arguments":{"days":"x"}}"""));
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_server_that_completes_nothing_does_not_have_the_method(bool modern)
    {
        await using var server = new LoopFixture(TestTool.Echo).Initialized();

        Assert.Contains("\"code\":-32601", Complete(server, Plan, "city", "", modern), StringComparison.Ordinal);
    }

    private const string Other = """{"type":"ref/prompt","name":"other"}""";

    private static LoopFixture Serve(params McpCompletion[] others) => new LoopFixture(new TestCatalog
    {
        OfPrompts = [new PlanPrompt(), new OtherPrompt(others)],
        OfResources = [new NoteTemplate(), TestResource.Text("a:1", "")],
    }).Initialized();

    private static string Complete(LoopFixture server, string reference, string argument, string text, bool modern, string context = "null") => server.Ask(Rpc.Request(
        1, "completion/complete", $$"""
        "ref":{{reference}},"argument":{"name":"{{argument}}","value":"{{text}}"},"context":{{context}}
        """, modern));

    private sealed class OtherPrompt(McpCompletion[] completions) : McpPrompt
    {
        public override ReadOnlySpan<byte> Name => "other"u8;

        public override ReadOnlySpan<byte> Descriptor => """{"name":"other"}"""u8;

        public override IReadOnlyList<McpCompletion> Completions => completions;

        public override void Invoke(McpCall call) => throw new NotSupportedException();
    }

    private sealed class Completion<T>(T values, Action<McpCompletionWriter, T> write) : McpCompletion<T>
    {
        public override ReadOnlySpan<byte> Argument => "a"u8;

        public override void Invoke(McpCall call) => Return(call, Task.FromResult(values));

        protected internal override void Write(McpCompletionWriter result, T value) => write(result, value);
    }
}
