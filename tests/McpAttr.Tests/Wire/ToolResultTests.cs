using System.Text.Json;
using McpAttr.Catalog;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>Whole results of tools, and the block of text beside a structure.</summary>
public class ToolResultTests
{
    private const string ServerInfo = """{"name":"test","version":"1.0"}""";

    [Theory]
    [InlineData(McpTextBlock.Mirror, """[{"type":"text","text":"{\"x\":1,\"y\":2}"}]""")]
    [InlineData(McpTextBlock.Summary, """[{"type":"text","text":"1 to 2"}]""")]
    [InlineData(McpTextBlock.None, "[]")]
    public async Task The_text_beside_a_structure_is_a_mirror_a_summary_or_nothing(McpTextBlock policy, string content)
    {
        await using var server = Serve(new ResultTool<Point>(new Point(1, 2), (result, value) => result.Structured(value, Write, policy)));

        foreach (bool modern in new Eras())
        {
            Assert.Equal(Rpc.Result(1, modern, "\"structuredContent\":{\"x\":1,\"y\":2},\"content\":" + content), Call(server, modern));
        }
    }

    [Theory]
    [InlineData(McpTextBlock.Mirror, """[{"type":"text","text":"7"}]""")]
    [InlineData(McpTextBlock.Summary, """[{"type":"text","text":"7"}]""")]
    [InlineData(McpTextBlock.None, "[]")]
    public async Task What_is_no_object_is_wrapped_on_the_legacy_wire_alone(McpTextBlock policy, string content)
    {
        await using var server = Serve(new ResultTool<int>(7, (result, value) => result.Wrapped(value, static (json, number) => json.WriteNumberValue(number), policy)));

        Assert.Equal(Rpc.Result(1, modern: false, "\"structuredContent\":{\"result\":7},\"content\":" + content), Call(server, modern: false));
        Assert.Equal(Rpc.Result(1, modern: true, "\"structuredContent\":7,\"content\":" + content), Call(server, modern: true));
    }

    [Fact]
    public async Task A_summary_of_nothing_is_no_text()
    {
        await using var server = Serve(new ResultTool<string?>(null, (result, value) => result.Wrapped(value, static (json, text) => json.WriteStringValue(text), McpTextBlock.Summary)));

        Assert.Equal(Rpc.Result(1, modern: true, "\"structuredContent\":null,\"content\":[]"), Call(server, modern: true));
    }

    [Fact]
    public async Task A_result_says_all_itself()
    {
        await using var server = Serve(new ResultTool<McpToolResult?>(
            new McpToolResult { Content = [new McpText("no")], IsError = true, Meta = "{ \"a\": 1 }" }, (result, value) => result.Result(value)));
        const string Rest = "\"isError\":true,\"content\":" + """[{"type":"text","text":"no"}]}}""";

        Assert.Equal("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"_meta\":{\"a\":1}," + Rest, Call(server, modern: false));
        Assert.Equal(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"resultType\":\"complete\",\"_meta\":{\"io.modelcontextprotocol/serverInfo\":" + ServerInfo + ",\"a\":1}," + Rest,
            Call(server, modern: true));
    }

    [Fact]
    public async Task An_empty_meta_adds_nothing_to_that_of_the_modern_era()
    {
        await using var server = Serve(new ResultTool<McpToolResult?>(new McpToolResult { Meta = "{ }" }, (result, value) => result.Result(value)));

        Assert.Equal(Rpc.Result(1, modern: true, "\"content\":[]"), Call(server, modern: true));
        Assert.Equal(Rpc.Result(1, modern: false, "\"_meta\":{},\"content\":[]"), Call(server, modern: false));
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task No_result_is_no_content(bool modern)
    {
        await using var server = Serve(new ResultTool<McpToolResult?>(null, (result, value) => result.Result(value)));

        Assert.Equal(Rpc.Result(1, modern, "\"content\":[]"), Call(server, modern));
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_result_with_a_structure_has_the_usual_text_or_its_own_content(bool modern)
    {
        var value = new McpToolResult<Point>(new Point(1, 2));
        await using var usual = Serve(Tool(value));
        await using var own = Serve(Tool(value with { Content = [new McpText("mine")], Meta = "{\"a\":1}" }));
        await using var none = Serve(Tool(value with { Content = [] }));
        await using var nothing = Serve(Tool(null));

        Assert.Equal(
            Rpc.Result(1, modern, "\"structuredContent\":" + """{"x":1,"y":2},"content":[{"type":"text","text":"{\"x\":1,\"y\":2}"}]"""), Call(usual, modern));
        Assert.EndsWith("\"a\":1},\"structuredContent\":" + """{"x":1,"y":2},"content":[{"type":"text","text":"mine"}]}}""", Call(own, modern), StringComparison.Ordinal);
        Assert.Equal(Rpc.Result(1, modern, "\"structuredContent\":{\"x\":1,\"y\":2},\"content\":[]"), Call(none, modern));
        Assert.Equal(Rpc.Result(1, modern, "\"content\":[]"), Call(nothing, modern));
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_failed_result_needs_no_structure(bool modern)
    {
        await using var server = Serve(Tool(new McpToolResult<Point>(null!) { IsError = true, Content = [new McpText("no")] }));
        await using var both = Serve(Tool(new McpToolResult<Point>(new Point(1, 2)) { IsError = true, Content = [] }));

        Assert.Equal(Rpc.Result(1, modern, "\"isError\":true,\"content\":" + """[{"type":"text","text":"no"}]"""), Call(server, modern));
        Assert.Equal(Rpc.Result(1, modern, "\"isError\":true,\"structuredContent\":{\"x\":1,\"y\":2},\"content\":[]"), Call(both, modern));
    }

    [Fact]
    public async Task A_structure_that_is_no_object_is_wrapped_in_a_result_too()
    {
        await using var server = Serve(new ResultTool<McpToolResult<int>>(
            new McpToolResult<int>(7), (result, value) => result.WrappedResult(value, static (json, number) => json.WriteNumberValue(number), McpTextBlock.None)));

        Assert.Equal(Rpc.Result(1, modern: false, "\"structuredContent\":{\"result\":7},\"content\":[]"), Call(server, modern: false));
        Assert.Equal(Rpc.Result(1, modern: true, "\"structuredContent\":7,\"content\":[]"), Call(server, modern: true));
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_result_without_structured_content_has_its_value_as_text(bool modern)
    {
        await using var value = Serve(TextTool(new McpToolResult<Point>(new Point(1, 2)) { IsError = true }));
        await using var content = Serve(TextTool(new McpToolResult<Point>(new Point(1, 2)) { Content = [new McpText("mine")] }));
        await using var failed = Serve(TextTool(new McpToolResult<Point>(null!) { IsError = true }));
        await using var none = Serve(TextTool(null));

        Assert.Equal(Rpc.Result(1, modern, "\"isError\":true,\"content\":" + """[{"type":"text","text":"{\"x\":1,\"y\":2}"}]"""), Call(value, modern));
        Assert.Equal(Rpc.Result(1, modern, "\"content\":" + """[{"type":"text","text":"mine"}]"""), Call(content, modern));
        Assert.Equal(Rpc.Result(1, modern, "\"isError\":true,\"content\":[]"), Call(failed, modern));
        Assert.Equal(Rpc.Result(1, modern, "\"content\":[]"), Call(none, modern));
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_result_that_is_longer_than_an_answer_may_be_is_an_error_for_the_model(bool modern)
    {
        var later = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var image = new McpImage(new byte[2000], "image/png");
        await using var server = new LoopFixture(
            options => options.MaxResponseBytes = 2000,
            new ResultTool<McpContent>(image, (result, value) => result.Content(value)),
            new TestTool("later", _ => later.Task)).Initialized();
        string tooLong = Rpc.Result(1, modern, "\"isError\":true,\"content\":" + """[{"type":"text","text":"The answer would be longer than 2000 bytes; ask for less."}]""");

        Assert.Equal(tooLong, Call(server, modern));
        server.Channel.Send(modern ? Rpc.ModernCall(1, "later") : Rpc.Call(1, "later"));
        later.SetResult(new string('x', 2000));
        Assert.Equal(tooLong, server.Channel.Receive());
    }

    private static ResultTool<McpToolResult<Point>?> Tool(McpToolResult<Point>? value) => new(value, (result, whole) => result.Result(whole, Write));

    private static ResultTool<McpToolResult<Point>?> TextTool(McpToolResult<Point>? value) => new(value, (result, whole) => result.JsonResult(whole, Write));

    private static LoopFixture Serve(McpTool tool) => new LoopFixture(tool).Initialized();

    private static string Call(LoopFixture server, bool modern) => server.Ask(modern ? Rpc.ModernCall(1, "result") : Rpc.Call(1, "result"));

    private static void Write(Utf8JsonWriter json, Point value)
    {
        json.WriteStartObject();
        json.WriteNumber("x"u8, value.X);
        json.WriteNumber("y"u8, value.Y);
        json.WriteEndObject();
    }

    private sealed record Point(int X, int Y)
    {
        public override string ToString() => $"{X} to {Y}";
    }
}
