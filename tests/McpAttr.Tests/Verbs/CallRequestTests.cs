using System.Text.Json;
using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Server.Verbs;

namespace McpAttr.Tests.Verbs;

/// <summary>The request that a command line means.</summary>
public class CallRequestTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"text":"a"}""", """{"text":"a"}""")]
    [InlineData("""{"a" : [1, {"b":null}]}""", """ {"a" : [1, {"b":null}]}""")]
    [InlineData("""{"text":"a"}""", "text=a")]
    [InlineData("""{"text":"5","number":5,"flag":true,"items":[1,2],"unknown":{"a":1}}""", "text=5", "number=5", "flag=true", "items=[1,2]", """unknown={"a":1}""")]
    [InlineData("""{"text":"","number":"","flag":"yes","items":"a","unknown":"b c"}""", "text=", "number=", "flag=yes", "items=a", "unknown=b c")]
    [InlineData("""{"text":"null","number":null}""", "text=null", "number=null")]
    [InlineData("""{"text":"a=b"}""", "text=a=b")]
    [InlineData("""{"number":1,"number":2}""", "number=1", "number=2")]
    [InlineData("""{"x y":"\"<é"}""", "x y=\"<é")]
    public void Arguments_are_an_object_or_pairs_that_are_as_the_schema_wants_them(string json, params string[] arguments)
    {
        Assert.Equal(json, Parameters(arguments).GetProperty("arguments").GetRawText());
    }

    [Theory]
    [InlineData("The arguments are not valid JSON.", "{")]
    [InlineData("The arguments are not valid JSON.", "{} {}")]
    [InlineData("The arguments are not valid JSON.", "{a:1}")]
    [InlineData("'text' is neither a JSON object nor name=value.", "text")]
    [InlineData("'' is neither a JSON object nor name=value.", "")]
    [InlineData("'=a' is neither a JSON object nor name=value.", "=a")]
    [InlineData("'[1]' is neither a JSON object nor name=value.", "[1]")]
    [InlineData("'{}' is neither a JSON object nor name=value.", "number=1", "{}")]
    public void Anything_else_is_told(string message, params string[] arguments)
    {
        Assert.Equal(message, Assert.Throws<FormatException>(() => CallRequest.Write(Tool.Instance, arguments)).Message);
    }

    [Fact]
    public void The_request_is_one_of_the_newest_revision_that_wants_to_hear_all()
    {
        var parameters = Parameters();

        Assert.Equal("tool", parameters.GetProperty("name").GetString());
        Assert.Equal(
            """{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{},"io.modelcontextprotocol/logLevel":"debug","progressToken":1}""",
            parameters.GetProperty("_meta").GetRawText());
    }

    private static JsonElement Parameters(params string[] arguments)
    {
        var request = JsonDocument.Parse(CallRequest.Write(Tool.Instance, arguments)).RootElement;
        Assert.Equal("tools/call", request.GetProperty("method").GetString());
        return request.GetProperty("params");
    }

    private sealed class Tool : McpTool
    {
        public static readonly Tool Instance = new();

        public override ReadOnlySpan<byte> Name => "tool"u8;

        public override ReadOnlySpan<byte> Descriptor =>
            """
            {"name":"tool","inputSchema":{"type":"object","properties":{
            "text":{"type":"string"},"number":{"type":"integer"},"flag":{"type":"boolean"},"items":{"type":"array","items":{"type":"integer"}}}}}
            """u8;

        public override void Invoke(McpCall call) => throw new NotSupportedException();
    }
}
