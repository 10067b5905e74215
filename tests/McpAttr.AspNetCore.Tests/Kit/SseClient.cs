using System.Net;
using System.Text.Json.Nodes;

namespace McpAttr.AspNetCore.Tests.Kit;

/// <summary>A client of 2024-11-05's HTTP+SSE: a stream, and an address to post to.</summary>
internal sealed class SseClient : IDisposable
{
    private readonly TestApp _app;
    private readonly CancellationTokenSource _giveUp;
    private readonly EventReader _stream;
    private readonly (string, string)[] _headers;

    private SseClient(TestApp app, CancellationTokenSource giveUp, EventReader stream, string address, (string, string)[] headers) =>
        (_app, _giveUp, _stream, Address, _headers) = (app, giveUp, stream, address, headers);

    /// <summary>Where messages are posted to.</summary>
    public string Address { get; }

    public static async Task<SseClient> OpenAsync(TestApp app, params (string, string)[] headers)
    {
        var giveUp = new CancellationTokenSource();
        var stream = await EventReader.OpenAsync(await app.SendUntilAsync(Requests.Get(null, headers), giveUp.Token));
        var block = await stream.NextBlockAsync();
        Assert.Equal(["event: endpoint"], block![..1]);
        return new SseClient(app, giveUp, stream, block[1]["data: ".Length..], headers);
    }

    /// <summary>Opens a stream and makes the handshake.</summary>
    public static async Task<SseClient> BeginAsync(TestApp app, string version = "2024-11-05")
    {
        var client = await OpenAsync(app);
        await client.AcceptedAsync(Rpc.Initialize(version));
        Assert.Equal(version, (string?)(await client.MessageAsync())["result"]!["protocolVersion"]);
        await client.AcceptedAsync(Rpc.Notification("notifications/initialized"));
        return client;
    }

    /// <summary>Posts a message that the server must take.</summary>
    public async Task AcceptedAsync(string message)
    {
        var reply = await PostAsync(message);
        Assert.Equal((HttpStatusCode.Accepted, ""), (reply.Status, reply.Body));
    }

    public async Task<Reply> PostAsync(string message, params (string, string)[] headers)
    {
        var request = Requests.Post(message, null, headers.Length > 0 ? headers : _headers);
        request.Headers.Remove("Accept");
        request.RequestUri = new Uri(Address, UriKind.Relative);
        return await Reply.ReadAsync(await _app.SendAsync(request));
    }

    /// <summary>The next message on the stream.</summary>
    public Task<JsonNode> MessageAsync() => _stream.MessageAsync();

    /// <summary>The next event on the stream, or null at its end.</summary>
    public Task<EventReader.Event?> NextAsync() => _stream.NextAsync();

    /// <summary>Closes the stream.</summary>
    public void Dispose()
    {
        _giveUp.Cancel();
        _giveUp.Dispose();
        _stream.Dispose();
    }
}
