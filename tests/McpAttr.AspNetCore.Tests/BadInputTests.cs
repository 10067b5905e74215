using System.Net;
using System.Text;
using McpAttr.AspNetCore.Tests.Kit;

namespace McpAttr.AspNetCore.Tests;

/// <summary>What is wrong before it is a message.</summary>
public class BadInputTests
{
    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("Application/JSON ; charset=\"UTF-8\"", HttpStatusCode.OK)]
    [InlineData("application/json; charset=utf-16", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/jsonl", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("", HttpStatusCode.UnsupportedMediaType)]
    public async Task The_body_must_be_json_by_its_own_word(string contentType, HttpStatusCode status)
    {
        await using var app = await TestApp.StartAsync();

        var reply = await app.PostAsync(Rpc.Initialize(), null, ("Content-Type", contentType));

        Assert.Equal(status, reply.Status);
        if (status != HttpStatusCode.OK) Assert.Equal(-32600, reply.ErrorCode);
    }

    [Theory]
    [InlineData("", -32700)]
    [InlineData(" ", -32700)]
    [InlineData("{", -32700)]
    [InlineData("{}{}", -32700)]
    [InlineData("null", -32600)]
    [InlineData("{}", -32600)]
    [InlineData("[]", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"ping"}""", -32600)]
    [InlineData("""{"jsonrpc":"1.0","id":1,"method":"ping"}""", -32600)]
    public async Task A_body_that_is_no_message_is_400(string body, int code)
    {
        await using var app = await TestApp.StartAsync(static options => options.Sessions = McpSessions.Never);

        var reply = await app.PostAsync(body);

        Assert.Equal((HttpStatusCode.BadRequest, code), (reply.Status, reply.ErrorCode));
    }

    [Fact]
    public async Task A_body_over_the_limit_is_413_whether_it_says_its_length_or_not()
    {
        await using var app = await TestApp.StartAsync(static options => options.Server.MaxMessageBytes = 1024);
        string message = Rpc.ModernCall(1, "add", $$"""{"a":1,"b":2,"c":"{{new string('x', 1024)}}"}""");

        var known = await app.PostModernAsync(message);
        var request = Requests.PostModern(message);
        request.Content = new ChunkedContent(message);
        var unknown = await Reply.ReadAsync(await app.SendAsync(request));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, -32600), (known.Status, known.ErrorCode));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, -32600), (unknown.Status, unknown.ErrorCode));
    }

    [Fact]
    public async Task A_body_in_many_pieces_is_one_message()
    {
        await using var app = await TestApp.StartAsync();
        string message = Rpc.ModernCall(1, "add", $$"""{"a":1,"b":2,"c":"{{new string('x', 100_000)}}"}""");
        var request = Requests.PostModern(message);
        request.Content = new ChunkedContent(message);

        Assert.Equal("3", (await Reply.ReadAsync(await app.SendAsync(request))).Text);
    }

    [Fact]
    public async Task A_method_that_the_endpoint_does_not_have_is_405()
    {
        await using var app = await TestApp.StartAsync();

        var response = await app.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/mcp"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("POST", response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Too_many_calls_are_429()
    {
        await using var app = await TestApp.StartAsync(static options => (options.Server.MaxRunningCalls, options.Server.MaxQueuedCalls) = (1, 1));
        string session = await app.InitializeAsync();
        var gate = Gate.New();
        string arguments = $$"""{"gate":"{{gate.Name}}"}""";
        Task<Reply>[] legacy = [app.PostAsync(Rpc.Call(1, "wait", arguments), session), app.PostAsync(Rpc.Call(2, "wait", arguments), session)];
        for (int i = 0; i < 2; i++) await gate.ReachedAsync();

        // Those of a session take no place of those without one.
        Task<Reply>[] modern = [app.PostModernAsync(Rpc.ModernCall(1, "wait", arguments)), app.PostModernAsync(Rpc.ModernCall(1, "wait", arguments))];
        for (int i = 0; i < 2; i++) await gate.ReachedAsync();

        await app.PendingAsync(4);
        var refused = await app.PostModernAsync(Rpc.ModernCall(3, "add", """{"a":1,"b":2}"""));
        var refusedInSession = await app.PostAsync(Rpc.Call(3, "add", """{"a":1,"b":2}"""), session);
        for (int i = 0; i < 4; i++) gate.Open();

        Assert.Equal((HttpStatusCode.TooManyRequests, 429, 3), (refused.Status, refused.ErrorCode, (int?)refused.Message["id"]));
        Assert.Equal((HttpStatusCode.TooManyRequests, 429, 3), (refusedInSession.Status, refusedInSession.ErrorCode, (int?)refusedInSession.Message["id"]));
        Assert.All(await Task.WhenAll([.. modern, .. legacy]), static reply => Assert.Equal("done", reply.Text));
        Assert.Equal("3", (await app.PostModernAsync(Rpc.ModernCall(4, "add", """{"a":1,"b":2}"""))).Text);
    }

    [Fact]
    public async Task Two_requests_of_a_session_cannot_have_one_id_at_once()
    {
        await using var app = await TestApp.StartAsync();
        string session = await app.InitializeAsync();
        var gate = Gate.New();
        var first = app.PostAsync(Rpc.Call(1, "wait", $$"""{"gate":"{{gate.Name}}"}"""), session);
        await gate.ReachedAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await app.PostAsync(Rpc.Call(1, "client"), session)).Status);
        gate.Open();

        Assert.Equal("done", (await first).Text);
    }

    /// <summary>A body that does not say its length.</summary>
    private sealed class ChunkedContent : HttpContent
    {
        private readonly byte[] _bytes;

        public ChunkedContent(string text)
        {
            _bytes = Encoding.UTF8.GetBytes(text);
            Headers.ContentType = new("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            foreach (byte[] piece in _bytes.Chunk(100))
            {
                await stream.WriteAsync(piece, TestContext.Current.CancellationToken);
                await stream.FlushAsync(TestContext.Current.CancellationToken);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
