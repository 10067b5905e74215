using McpAttr.Catalog;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>Prompts as bytes, in both eras.</summary>
public class PromptTests
{
    [Theory]
    [ClassData(typeof(Eras))]
    public async Task The_list_has_the_descriptors_as_they_are(bool modern)
    {
        await using var server = Serve(new PlanPrompt());

        Assert.Equal(
            Rpc.Result(
                1,
                modern,
                "\"prompts\":" + """[{"name":"plan","description":"Plans a day.","arguments":[{"name":"city","required":true},{"name":"days"},{"name":"mood"}]}]"""
                + (modern ? ",\"ttlMs\":300000,\"cacheScope\":\"public\"" : "")),
            server.Ask(Rpc.Request(1, "prompts/list", "", modern)));
    }

    [Theory]
    [InlineData("""{"city":"Oslo"}""", "Oslo 3 calm")]
    [InlineData("""{"mood":"merry","days":"14","city":"Oslo"}""", "Oslo 14 merry")]
    [InlineData("""{"city":"","days":"1e1"}""", " 10 calm")]
    [InlineData("""{"city":"\u00f8","days":"\u0037"}""", "ø 7 calm")]
    public async Task Arguments_are_text_that_is_read_as_its_type(string arguments, string text)
    {
        await using var server = Serve(new PlanPrompt());

        foreach (bool modern in new Eras())
        {
            Assert.Equal(
                Rpc.Result(1, modern, "\"messages\":" + $$$"""[{"role":"user","content":{"type":"text","text":"{{{text}}}"}}]"""),
                Get(server, "plan", arguments, modern));
        }
    }

    [Theory]
    [InlineData("{}", """plan was not called; 1 fault in its arguments:\n- $.city is missing; expected a string (A city.).""")]
    [InlineData("""{"city":5}""", """plan was not called; 1 fault in its arguments:\n- $.city: expected a string, got 5.""")]
    [InlineData("""{"city":null}""", """plan was not called; 1 fault in its arguments:\n- $.city: expected a string, got null.""")]
    [InlineData("""{"city":"a","days":"soon"}""", """plan was not called; 1 fault in its arguments:\n- $.days: expected an integer from 1 to 14, got \"soon\".""")]
    [InlineData("""{"city":"a","days":"15"}""", """plan was not called; 1 fault in its arguments:\n- $.days: expected an integer from 1 to 14, got \"15\".""")]
    [InlineData("""{"city":"a","days":3}""", """plan was not called; 1 fault in its arguments:\n- $.days: expected a string, as every argument here, got 3.""")]
    [InlineData("""{"city":"a","mood":"sad"}""", """plan was not called; 1 fault in its arguments:\n- $.mood: expected one of \"calm\", \"merry\", got \"sad\".""")]
    [InlineData("""{"city":"a","mood":"Calm"}""", """plan was not called; 1 fault in its arguments:\n- $.mood: expected one of \"calm\", \"merry\", got \"Calm\".""")]
    [InlineData("""{"city":"a","mood":"\ud800"}""", """plan was not called; 1 fault in its arguments:\n- $.mood: expected one of \"calm\", \"merry\", got \"\\ud800\".""")]
    [InlineData("""{"city":"a","mood":1}""", """plan was not called; 1 fault in its arguments:\n- $.mood: expected one of \"calm\", \"merry\", got 1.""")]
    [InlineData("""{"city":"a","city":"b"}""", """plan was not called; 1 fault in its arguments:\n- $.city is given more than once.""")]
    [InlineData("""{"city":"a","unit":"C"}""", """plan was not called; 1 fault in its arguments:\nUnknown arguments: \"unit\".""")]
    [InlineData("""{"City":"a"}""", """plan was not called; 2 faults in its arguments:\n- $.city is missing; expected a string (A city.).\n- unknown argument \"City\"; did you mean \"city\"?""")]
    public async Task Wrong_arguments_are_an_error_that_says_all_of_them(string arguments, string message)
    {
        await using var server = Serve(new PlanPrompt());

        foreach (bool modern in new Eras())
        {
            Assert.Equal($$$$"""{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"{{{{message}}}}"}}""", Get(server, "plan", arguments, modern));
        }
    }

    [Theory]
    [InlineData("\"name\":\"nope\"", "Unknown prompt: nope")]
    [InlineData("\"name\":\"PLAN\"", "Unknown prompt: PLAN")]
    [InlineData("", "'name' must be the name of a prompt.")]
    [InlineData("\"name\":5", "'name' must be the name of a prompt.")]
    [InlineData("\"name\":\"plan\",\"arguments\":[]", "'arguments' must be an object.")]
    public async Task A_wrong_request_is_an_error(string members, string message)
    {
        await using var server = Serve(new PlanPrompt());

        foreach (bool modern in new Eras())
        {
            Assert.Equal($$$$"""{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"{{{{message}}}}"}}""", server.Ask(Rpc.Request(1, "prompts/get", members, modern)));
        }
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task Messages_have_a_role_and_content_of_any_kind(bool modern)
    {
        McpPromptMessage[] messages =
        [
            new(McpRole.User, "Look:"),
            new(McpRole.User, new McpImage(new byte[] { 1 }, "image/png")),
            new(McpRole.Assistant, new McpResourceLink("a:1", "one")),
            new(McpRole.User, new McpEmbeddedResource(new McpTextContents("x") { Uri = "a:1" })),
        ];
        const string Messages =
            "\"messages\":" + """[{"role":"user","content":{"type":"text","text":"Look:"}},{"role":"user","content":{"type":"image","data":"AQ==","mimeType":"image/png"}},"""
            + """{"role":"assistant","content":{"type":"resource_link","uri":"a:1","name":"one"}},{"role":"user","content":{"type":"resource","resource":{"uri":"a:1","text":"x"}}}]""";
        await using var server = Serve(
            new TestPrompt<McpPromptMessage[]>("several", _ => messages, (result, value) => result.Messages(value)),
            new TestPrompt<McpPromptMessage>("one", _ => messages[0], (result, value) => result.Message(value)),
            new TestPrompt<McpPromptResult>("all", _ => new McpPromptResult(messages) { Description = "A look." }, (result, value) => result.Result(value)),
            new TestPrompt<McpPromptResult>("bare", _ => new McpPromptResult([]), (result, value) => result.Result(value)),
            new TestPrompt<McpPromptResult>("marked", _ => new McpPromptResult([]) { Meta = "{ \"a.b/c\": 1 }" }, (result, value) => result.Result(value)),
            new TestPrompt<McpContent>("content", _ => messages[1].Content, (result, value) => result.Content(value)),
            new TestPrompt<string?>("none", _ => null, (result, value) => result.Text(value)),
            new TestPrompt<string?>("later", _ => Task.FromResult<string?>("x"), (result, value) => result.Text(value)));

        Assert.Equal(Rpc.Result(1, modern, Messages), Get(server, "several", "{}", modern));
        Assert.Equal(Rpc.Result(1, modern, "\"messages\":" + """[{"role":"user","content":{"type":"text","text":"Look:"}}]"""), Get(server, "one", "{}", modern));
        Assert.Equal(Rpc.Result(1, modern, "\"description\":\"A look.\"," + Messages), Get(server, "all", "{}", modern));
        Assert.Equal(Rpc.Result(1, modern, "\"messages\":[]"), Get(server, "bare", "{}", modern));
        Assert.Equal(Rpc.Result(1, modern, "\"messages\":[]"), Get(server, "none", "{}", modern));
        Assert.Matches("\"_meta\":{[^}]*[{},]*\"a.b/c\":1},\"messages\":\\[\\]", Get(server, "marked", "{}", modern));
        Assert.Contains("""[{"role":"user","content":{"type":"image",""", Get(server, "content", "{}", modern), StringComparison.Ordinal);
        Assert.Equal(Rpc.Result(1, modern, "\"messages\":" + """[{"role":"user","content":{"type":"text","text":"x"}}]"""), Get(server, "later", "{}", modern));
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_failure_is_an_internal_error(bool modern)
    {
        await using var server = Serve(
            new TestPrompt<string>("told", _ => throw new McpToolException("Come back later."), (result, value) => result.Text(value)),
            new TestPrompt<string>("untold", _ => Task.FromException<string>(new InvalidOperationException("secret")), (result, value) => result.Text(value)));

        Assert.Equal("""{"jsonrpc":"2.0","id":1,"error":{"code":-32603,"message":"Come back later."}}""", Get(server, "told", "{}", modern));
        Assert.StartsWith("""{"jsonrpc":"2.0","id":1,"error":{"code":-32603,"message":"untold failed unexpectedly.""", Get(server, "untold", "{}", modern), StringComparison.Ordinal);
        Assert.StartsWith("Prompt untold failed (error ", server.WaitForLog(), StringComparison.Ordinal);
    }

    private static LoopFixture Serve(params McpPrompt[] prompts) =>
        new LoopFixture(new TestCatalog { OfPrompts = prompts }, options => options.ExceptionDetail = McpExceptionDetail.None).Initialized();

    private static string Get(LoopFixture server, string name, string arguments, bool modern) =>
        server.Ask(Rpc.Request(1, "prompts/get", $"\"name\":\"{name}\",\"arguments\":{arguments}", modern));
}
