using System.Net;
using System.Security.Claims;
using System.Text.Json.Nodes;
using McpAttr.AspNetCore.Tests.Kit;
using Microsoft.AspNetCore.Builder;

namespace McpAttr.AspNetCore.Tests.Asking;

/// <summary>Whose questions and answers are whose, over HTTP.</summary>
public class AskingTests
{
    private const string Capabilities = "\"capabilities\":{\"elicitation\":{}}";
    private const string Ada = """{"action":"accept","content":{"first":"Ada"}}""";

    [Fact]
    public async Task An_answer_comes_on_another_post_of_the_same_session()
    {
        await using var app = await TestApp.StartAsync();
        string session = await AskedSessionAsync(app);
        string other = await AskedSessionAsync(app);
        using var response = await app.SendAsync(Requests.Post(Rpc.Call(1, "ask_once"), session));
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var question = await MessageAsync(lines);
        Assert.Equal("elicitation/create", (string?)question["method"]);

        // Another session's answer is none: nothing was asked there.
        var stranger = await app.PostAsync(Answer(question, Ada), other);
        Assert.Equal(HttpStatusCode.BadRequest, stranger.Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.PostAsync("""{"jsonrpc":"2.0","id":77,"result":{}}""", session)).Status);
        Assert.Equal(HttpStatusCode.Accepted, (await app.PostAsync(Answer(question, Ada), session)).Status);
        Assert.Equal("Ada, 30", (string?)(await MessageAsync(lines))["result"]!["content"]![0]!["text"]);

        // Twice is late.
        Assert.Equal(HttpStatusCode.Accepted, (await app.PostAsync(Answer(question, Ada), session)).Status);
    }

    [Fact]
    public async Task A_session_that_ends_takes_its_questions_along()
    {
        await using var app = await TestApp.StartAsync();
        string session = await AskedSessionAsync(app);
        using var response = await app.SendAsync(Requests.Post(Rpc.Call(1, "ask_once"), session));
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var question = await MessageAsync(lines);

        using var deleted = await app.SendAsync(Requests.Delete(session));

        Assert.Equal(HttpStatusCode.NotFound, (await app.PostAsync(Answer(question, Ada), session)).Status);
        while (await lines.ReadLineAsync(TestContext.Current.CancellationToken) is { } line) Assert.DoesNotContain("\"content\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_that_can_carry_no_question_carries_an_error()
    {
        await using var app = await TestApp.StartAsync();
        string session = await AskedSessionAsync(app);

        var reply = await app.PostAsync(Rpc.Call(1, "ask_once"), session, ("Accept", "application/json"));

        Assert.Contains("Accept: text/event-stream", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_client_lacks_is_a_bad_request_and_the_method_does_not_run()
    {
        await using var app = await TestApp.StartAsync();
        string run = Guid.NewGuid().ToString();

        var reply = await app.PostModernAsync(Rpc.ModernCall(1, "ask_before", $$"""{"run":"{{run}}"}"""));

        Assert.Equal((HttpStatusCode.BadRequest, -32021), (reply.Status, reply.ErrorCode));
        Assert.NotNull(reply.Message["error"]!["data"]!["requiredCapabilities"]!["elicitation"]);
        Assert.Equal(0, AskingTools.RunsOf(run));
    }

    [Fact]
    public async Task A_state_is_good_for_its_user_alone()
    {
        await using var app = await TestApp.StartAsync(use: static app => app.Use(static (context, next) =>
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("iss", "https://issuer"), new Claim("sub", context.Request.Headers["X-User"]!)], "test"));
            return next(context);
        }));
        string call = Rpc.Modern(1, "tools/call", "\"name\":\"ask_once\",\"arguments\":{}").Replace("\"io.modelcontextprotocol/clientCapabilities\":{}", "\"io.modelcontextprotocol/clientCapabilities\":{\"elicitation\":{}}", StringComparison.Ordinal);
        var first = await app.PostModernAsync(call, ("X-User", "ada"));
        string retry = call.Replace("\"arguments\":{}", $"\"arguments\":{{}},\"inputResponses\":{{\"question-1\":{Ada}}},\"requestState\":\"{first.Message["result"]!["requestState"]}\"", StringComparison.Ordinal);

        Assert.Equal(-32602, (await app.PostModernAsync(retry, ("X-User", "eve"))).ErrorCode);
        Assert.Equal("Ada, 30", (await app.PostModernAsync(retry, ("X-User", "ada"))).Text);
    }

    private static async Task<string> AskedSessionAsync(TestApp app) =>
        (await app.PostAsync(Rpc.Initialize().Replace("\"capabilities\":{}", Capabilities, StringComparison.Ordinal))).Session!;

    private static string Answer(JsonNode question, string result) => $$"""{"jsonrpc":"2.0","id":{{question["id"]}},"result":{{result}}}""";

    private static async Task<JsonNode> MessageAsync(StreamReader lines)
    {
        while (await lines.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal)) return JsonNode.Parse(line["data: ".Length..])!;
        }

        throw new InvalidOperationException("The stream has ended.");
    }
}
