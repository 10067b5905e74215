using System.Text;
using McpAttr.Protocol;

namespace McpAttr.Tests.Protocol;

public class MessageReaderTests
{
    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping"}""", MessageKind.Request)]
    [InlineData("""{"method":"ping","id":"a","jsonrpc":"2.0"}""", MessageKind.Request)]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/initialized"}""", MessageKind.Notification)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{}}""", MessageKind.Response)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"error":{"code":1,"message":""}}""", MessageKind.Response)]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"ping"}]""", MessageKind.Batch)]
    public void A_message_is_known_by_its_members(string text, object kind)
    {
        var message = Read(text);

        Assert.Null(message.Fault);
        Assert.Equal((MessageKind)kind, message.Kind);
    }

    [Theory]
    [InlineData("nonsense", RpcError.ParseErrorCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping" """, RpcError.ParseErrorCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping"} x""", RpcError.ParseErrorCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping"}{}""", RpcError.ParseErrorCode)]
    [InlineData("""{"\ud800":1}""", RpcError.ParseErrorCode)]
    [InlineData("\"text\"", RpcError.InvalidRequestCode)]
    [InlineData("3", RpcError.InvalidRequestCode)]
    [InlineData("null", RpcError.InvalidRequestCode)]
    [InlineData("{}", RpcError.InvalidRequestCode)]
    [InlineData("""{"id":1,"method":"ping"}""", RpcError.InvalidRequestCode)]
    [InlineData("""{"jsonrpc":"1.0","id":1,"method":"ping"}""", RpcError.InvalidRequestCode)]
    [InlineData("""{"jsonrpc":2.0,"id":1,"method":"ping"}""", RpcError.InvalidRequestCode)]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"ping"}""", RpcError.InvalidRequestCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"ping"}""", RpcError.InvalidRequestCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1e3,"method":"ping"}""", RpcError.InvalidRequestCode)]
    [InlineData("""{"jsonrpc":"2.0","id":true,"method":"ping"}""", RpcError.InvalidRequestCode)]
    [InlineData("""{"jsonrpc":"2.0","id":{"a":1},"method":"ping"}""", RpcError.InvalidRequestCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":5}""", RpcError.InvalidRequestCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1}""", RpcError.InvalidRequestCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"id":2,"method":"ping"}""", RpcError.InvalidRequestCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping","\u006dethod":"pong"}""", RpcError.InvalidRequestCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}""", RpcError.InvalidParamsCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"x","params":{"name":"a","name":"b"}}""", RpcError.InvalidParamsCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"x","params":{"_meta":3}}""", RpcError.InvalidParamsCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"x","params":{"_meta":{"progressToken":1,"progressToken":2}}}""", RpcError.InvalidParamsCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"x","params":{"uri":"a","uri":"b"}}""", RpcError.InvalidParamsCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"x","params":{"cursor":"1","other":1,"other":2,"cursor":"2"}}""", RpcError.InvalidParamsCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"x","params":{"level":"info","lev\u0065l":"debug"}}""", RpcError.InvalidParamsCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"x","params":{"ref":{},"ref":{}}}""", RpcError.InvalidParamsCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"x","params":{"argument":{},"argument":{}}}""", RpcError.InvalidParamsCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"x","params":{"context":{},"context":{}}}""", RpcError.InvalidParamsCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"x","params":{"requestId":1,"requestId":2}}""", RpcError.InvalidParamsCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"x","params":{"protocolVersion":"","protocolVersion":""}}""", RpcError.InvalidParamsCode)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"x","params":{"clientInfo":{},"clientInfo":{}}}""", RpcError.InvalidParamsCode)]
    public void What_is_no_message_has_a_fault_with_its_code(string text, int code)
    {
        var message = Read(text);

        Assert.Equal(MessageKind.Invalid, message.Kind);
        Assert.Equal(code, message.Fault?.Code);
    }

    [Fact]
    public void Invalid_UTF8_inside_of_a_string_is_not_JSON()
    {
        byte[] bytes = [.. "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""u8, 0xff, .. "\"}"u8];

        MessageReader.Read(bytes, 64, out var message);

        Assert.Equal(RpcError.ParseErrorCode, message.Fault?.Code);
    }

    [Theory]
    [InlineData(62, true)]
    [InlineData(63, false)]
    public void Depth_is_counted_over_the_whole_message(int arrays, bool valid)
    {
        string text = $$$"""{"jsonrpc":"2.0","id":1,"method":"x","params":{"a":{{{new string('[', arrays)}}}{{{new string(']', arrays)}}}}}""";

        var fault = Read(text).Fault;

        if (valid) Assert.Null(fault);
        else Assert.Equal("The message is nested deeper than 64 levels.", fault?.Message);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":5}""", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":"seven","method":"x" """, "\"seven\"")]
    public void The_id_is_known_when_it_could_be_read_before_the_fault(string text, string id) =>
        Assert.Equal(id, Text(Read(text).Id, text));

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","method":"x","params":[]}""", MessageKind.Notification)]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"result":{}}""", MessageKind.Response)]
    public void What_is_never_answered_keeps_its_kind_when_it_is_wrong(string text, object kind) =>
        Assert.Equal((MessageKind)kind, Read(text).Kind);

    [Fact]
    public void The_parts_are_found_in_any_order()
    {
        const string Text = """
            {"params":{"arguments":{"a":{"name":"inner"}},"_meta":{"io.modelcontextprotocol/clientCapabilities":{"roots":{}},"progressToken":"t","io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/logLevel":"info","other":[1]},"name":"add"},"method":"tools/call","id":9,"jsonrpc":"2.0"}
            """;

        var message = Read(Text);

        Assert.Equal("add", MessageReaderTests.Text(message.Name, Text));
        Assert.Equal("""{"a":{"name":"inner"}}""", MessageReaderTests.Text(message.Arguments, Text));
        Assert.Equal("\"t\"", MessageReaderTests.Text(message.Meta.ProgressToken, Text));
        Assert.Equal("2026-07-28", MessageReaderTests.Text(message.Meta.ProtocolVersion, Text));
        Assert.Equal("info", MessageReaderTests.Text(message.Meta.LogLevel, Text));
        Assert.True(message.Meta.HasClientCapabilities);
        Assert.True(message.Meta.IsModern);
    }

    [Theory]
    [InlineData("""{"progressToken":1}""", false)]
    [InlineData("""{"io.modelcontextprotocol/clientInfo":{}}""", false)]
    [InlineData("""{"io.modelcontextprotocol/clientCapabilities":{}}""", true)]
    [InlineData("""{"io.modelcontextprotocol/clientCapabilities":3}""", true)]
    [InlineData("""{"io.modelcontextprotocol/protocolVersion":"x"}""", true)]
    [InlineData("""{"io.modelcontextprotocol\u002fprotocolVersion":"x"}""", true)]
    public void A_message_is_modern_by_one_of_the_two_required_members(string meta, bool modern) =>
        Assert.Equal(modern, Read($$$"""{"jsonrpc":"2.0","id":1,"method":"x","params":{"_meta":{{{meta}}}}}""").Meta.IsModern);

    [Theory]
    [InlineData("null", false)]
    [InlineData("{}", false)]
    [InlineData("[]", true)]
    [InlineData("\"{}\"", true)]
    public void Arguments_are_an_object_or_absent(string arguments, bool wrong) =>
        Assert.Equal(wrong, Read($$$"""{"jsonrpc":"2.0","id":1,"method":"x","params":{"arguments":{{{arguments}}}}}""").ArgumentsAreNoObject);

    private static Message Read(string text)
    {
        MessageReader.Read(Encoding.UTF8.GetBytes(text), 64, out var message);
        return message;
    }

    private static string Text(JsonSlice slice, string text) => Encoding.UTF8.GetString(slice.Of(Encoding.UTF8.GetBytes(text)));
}
