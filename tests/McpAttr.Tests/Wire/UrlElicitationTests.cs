using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>Addresses that a person visits: what is told when all is done there, and what a request that needs it first is answered.</summary>
public class UrlElicitationTests
{
    private static readonly Uri Url = new("https://example.com/in");

    [Fact]
    public async Task A_client_of_a_session_hears_that_all_is_done_once_and_also_after_the_call()
    {
        var elicitation = new McpUrlElicitation("Sign in.", Url);
        elicitation.Complete();
        var ask = TestTool.Async("ask", async Task<string> (call) => $"{await call.Context.ElicitUrlAsync(elicitation)}");
        await using var server = Started(ask);

        server.Channel.Send(Rpc.Call(1, "ask"));
        Assert.Contains($"\"elicitationId\":\"{elicitation.Id}\"", server.Channel.Receive(), StringComparison.Ordinal);
        Assert.Equal(Rpc.TextAnswer(1, "Accept"), server.Ask("""{"jsonrpc":"2.0","id":1,"result":{"action":"accept"}}"""));
        elicitation.Complete();
        elicitation.Complete();

        Assert.Equal($$$"""{"jsonrpc":"2.0","method":"notifications/elicitation/complete","params":{"elicitationId":"{{{elicitation.Id}}}"}}""", server.Channel.Receive());
        Assert.Equal("""{"jsonrpc":"2.0","id":2,"result":{}}""", server.Ask(Rpc.Request(2, "ping")));
    }

    [Fact]
    public async Task Nobody_is_told_from_2026_07_28_on()
    {
        var elicitation = new McpUrlElicitation("Sign in.", Url);
        var ask = TestTool.Async("ask", async Task<string> (call) => $"{await call.Context.ElicitUrlAsync(elicitation)}");
        await using var server = Started(ask);

        string round = server.Ask(Rpc.AskedCall(1, "ask"));
        elicitation.Complete();

        Assert.Contains("""{"method":"elicitation/create","params":{"mode":"url","message":"Sign in.","url":"https://example.com/in"}}""", round, StringComparison.Ordinal);
        Assert.Equal("""{"jsonrpc":"2.0","id":2,"result":{}}""", server.Ask(Rpc.Request(2, "ping")));
    }

    [Fact]
    public async Task A_request_that_needs_a_visit_first_is_refused_with_the_addresses_in_2025_11_25()
    {
        var elicitation = new McpUrlElicitation("Sign in.", Url);
        await using var server = Started(new TestTool("need", call => throw call.Context.UrlRequired(elicitation)));

        Assert.Equal(
            $$$$"""{"jsonrpc":"2.0","id":1,"error":{"code":-32042,"message":"This needs something to be done at an address first.","data":{"elicitations":[{"mode":"url","message":"Sign in.","url":"https://example.com/in","elicitationId":"{{{{elicitation.Id}}}}"}]}}}""",
            server.Ask(Rpc.Call(1, "need")));
        elicitation.Complete();
        Assert.Contains(elicitation.Id, server.Channel.Receive(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_request_that_needs_a_visit_first_asks_for_it_in_2026_07_28(bool isDone)
    {
        bool done = false;
        await using var server = Started(TestTool.Async("need", async Task<string> (call) =>
        {
            var context = call.Context;
            await Task.Yield();
            return done ? "in" : throw context.UrlRequired(new McpUrlElicitation("Sign in.", Url), new McpUrlElicitation("Pay.", new Uri("https://example.com/pay")));
        }));

        string first = server.Ask(Rpc.AskedCall(1, "need"));
        Assert.Contains("\"visit-1\":{\"method\":\"elicitation/create\"", first, StringComparison.Ordinal);
        Assert.Contains("\"visit-2\":", first, StringComparison.Ordinal);
        string state = first.Split("\"requestState\":\"")[1].Split('"')[0];
        done = isDone;
        string second = server.Ask(Rpc.AskedCall(2, "need", $",\"inputResponses\":{{\"visit-1\":{{\"action\":\"accept\"}},\"visit-2\":{{\"action\":\"accept\"}}}},\"requestState\":\"{state}\""));
        string declined = server.Ask(Rpc.AskedCall(3, "need", $",\"inputResponses\":{{\"visit-1\":{{\"action\":\"decline\"}},\"visit-2\":{{\"action\":\"accept\"}}}},\"requestState\":\"{state}\""));

        Assert.Contains(isDone ? "\"text\":\"in\"" : "was not done at https://example.com/in, https://example.com/pay", second, StringComparison.Ordinal);
        Assert.Contains(isDone ? "\"text\":\"in\"" : "did not agree to visit https://example.com/in", declined, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_cannot_is_told_what_it_lacks()
    {
        await using var server = new LoopFixture(new TestTool("need", static call => throw call.Context.UrlRequired(new McpUrlElicitation("Sign in.", Url)))).Initialized();

        Assert.Contains("has not declared the capability ElicitationUrl", server.Ask(Rpc.Call(1, "need")), StringComparison.Ordinal);
        Assert.Contains("-32021", server.Ask(Rpc.ModernCall(2, "need")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_is_https()
    {
        Assert.Throws<ArgumentException>(() => new McpUrlElicitation("x", new Uri("http://example.com")));
        Assert.Throws<ArgumentException>(() => new McpUrlElicitation("", Url));
        Assert.Equal("http://localhost:1/", new McpUrlElicitation("x", new Uri("http://localhost:1")).Url.AbsoluteUri);
    }

    private static LoopFixture Started(params TestTool[] tools)
    {
        var server = new LoopFixture(tools);
        server.Ask(Rpc.InitializeWith(Rpc.AllCapabilities));
        return server;
    }
}
