using System.Diagnostics;
using System.Text;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>What a tool reads of its request's <c>_meta</c>, and the trace that goes on through the server.</summary>
public class MetaTests
{
    private const string Parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_tool_reads_the_members_of_meta_by_their_types(bool modern)
    {
        var read = new TestTool("read", static call =>
        {
            var meta = call.Context.Meta;
            return $"{meta.GetString("a.b/s")}|{meta.GetNumber("a.b/n")}|{meta.GetBoolean("a.b/t")}|{Text(meta.GetJson("a.b/o"))}|{Text(meta.GetJson("a.b/n"))}"
                + $"|{meta.GetString("a.b/n")}{meta.GetNumber("a.b/s")}{meta.GetNumber("a.b/huge")}{meta.GetBoolean("a.b/s")}{Text(meta.GetJson("none"))}|{meta.Json.IsEmpty}";
        });
        await using var server = new LoopFixture(read).Initialized();
        string members = """
            "a.b/s":"\u00e9","a.b/n":1.5,"a.b/t":false,"a.b/o":{"x":[1]},"a.b/huge":1e999
            """;

        string answer = server.Ask(Rpc.CallWithMeta(1, "read", modern ? $"{Rpc.ModernMembers},{members}" : members));

        Assert.Contains("\"text\":\"é|1.5|False|{\\\"x\\\":[1]}|1.5||False\"", answer, StringComparison.Ordinal);
        if (!modern) Assert.Contains("|True\"", server.Ask(Rpc.Call(2, "read")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"\"traceparent\":\"{Parent}\",\"tracestate\":\"a=1,b=2\",\"baggage\":\"user=7\"", "0af7651916cd43dd8448eb211c80319c b7ad6b7169203331 Recorded a=1,b=2 True user=7")]
    [InlineData($"\"traceparent\":\"{Parent}\"", "0af7651916cd43dd8448eb211c80319c b7ad6b7169203331 Recorded  True ")]
    [InlineData("\"traceparent\":\"nonsense\",\"tracestate\":\"a=1\",\"baggage\":\"user=7\"", "00000000000000000000000000000000 0000000000000000 None  False user=7")]
    [InlineData("\"traceparent\":7,\"baggage\":[]", "00000000000000000000000000000000 0000000000000000 None  False ")]
    [InlineData($"\"traceparent\":\"{Parent}\",\"traceparent\":\"{Parent}\"", "00000000000000000000000000000000 0000000000000000 None  False ")]
    [InlineData("\"tracestate\":\"a=1\"", "00000000000000000000000000000000 0000000000000000 None  False ")]
    public async Task A_call_knows_the_span_that_it_is_a_part_of(string members, string expected)
    {
        var trace = new TestTool("trace", static call =>
        {
            var context = call.Context.TraceContext;
            return $"{context.TraceId} {context.SpanId} {context.TraceFlags} {context.TraceState} {context.IsRemote} {call.Context.Baggage}";
        });
        await using var server = new LoopFixture(trace).Initialized();

        Assert.Equal(Rpc.TextAnswer(1, expected), server.Ask(Rpc.CallWithMeta(1, "trace", members)));
        Assert.Contains($"\"text\":\"{expected}\"", server.Ask(Rpc.CallWithMeta(2, "trace", $"{Rpc.ModernMembers},{members}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Baggage_that_is_too_long_is_left_out_whole()
    {
        await using var server = new LoopFixture(new TestTool("bag", static call => $"{call.Context.Baggage?.Length}")).Initialized();

        Assert.Equal(Rpc.TextAnswer(1, "8192"), server.Ask(Rpc.CallWithMeta(1, "bag", $"\"baggage\":\"{new string('b', 8192)}\"")));
        Assert.Equal(Rpc.TextAnswer(2, ""), server.Ask(Rpc.CallWithMeta(2, "bag", $"\"baggage\":\"{new string('b', 8193)}\"")));
    }

    [Fact]
    public async Task A_question_goes_on_with_the_trace_of_its_call()
    {
        var ask = TestTool.Async("ask", static async Task<string> (call) => $"{(await call.Context.ListRootsAsync()).Count}");
        await using var server = new LoopFixture(ask);
        server.Ask(Rpc.InitializeWith(Rpc.AllCapabilities));

        Assert.Equal(
            $$$$"""{"jsonrpc":"2.0","id":1,"method":"roots/list","params":{"_meta":{"traceparent":"{{{{Parent}}}}","tracestate":"a=1","baggage":"user=7"}}}""",
            server.Ask(Rpc.CallWithMeta(1, "ask", $"\"traceparent\":\"{Parent}\",\"tracestate\":\"a=1\",\"baggage\":\"user=7\"")));
        Assert.Equal("""{"jsonrpc":"2.0","id":2,"method":"roots/list","params":{}}""", server.Ask(Rpc.Call(2, "ask")));
    }

    [Fact]
    public async Task A_question_belongs_to_the_span_that_runs_in_the_server()
    {
        var ask = TestTool.Async("ask", static async Task<string> (call) =>
        {
            using var activity = new Activity("own").SetIdFormat(ActivityIdFormat.W3C);
            var parent = call.Context.TraceContext;
            activity.SetParentId(parent.TraceId, parent.SpanId, parent.TraceFlags).Start();
            await call.Context.ListRootsAsync();
            return activity.Id!;
        });
        await using var server = new LoopFixture(ask);
        server.Ask(Rpc.InitializeWith(Rpc.AllCapabilities));

        string question = server.Ask(Rpc.CallWithMeta(1, "ask", $"\"traceparent\":\"{Parent}\""));
        string own = server.Ask("""{"jsonrpc":"2.0","id":1,"result":{"roots":[]}}""").Split("\"text\":\"")[1].Split('"')[0];

        Assert.Contains("0af7651916cd43dd8448eb211c80319c", own, StringComparison.Ordinal);
        Assert.Contains($"\"_meta\":{{\"traceparent\":\"{own}\"}}", question, StringComparison.Ordinal);
    }

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
