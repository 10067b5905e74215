using System.Text.Json;
using McpAttr.Testing.Questions;
using McpAttr.Testing.Wire;

namespace McpAttr.Testing.Dialects;

/// <summary>Revisions up to 2025-11-25: a handshake first, and the server may send requests of its own.</summary>
internal sealed class HandshakeDialect(Conversation conversation, McpTestClientOptions options, Answers answers) : Dialect(conversation, options, answers)
{
    private readonly Lock _gate = new();
    private Task<McpTestServer>? _handshake;
    private string? _agreed;

    public override string Revision => _agreed ?? Options.Revision;

    public override Task<McpTestServer> ConnectAsync(CancellationToken cancellationToken)
    {
        // The handshake is everybody's: who gives up waiting for it must not end it for the others.
        Task<McpTestServer> handshake;
        lock (_gate) handshake = _handshake ??= ShakeHandsAsync();
        return handshake.WaitAsync(cancellationToken);
    }

    public override async Task<Reply> RequestAsync(string method, JsonElement parameters, CancellationToken cancellationToken)
    {
        await ConnectAsync(cancellationToken).ConfigureAwait(false);
        return await AskAsync(method, parameters, [], cancellationToken).ConfigureAwait(false);
    }

    public override async Task NotifyAsync(string method, JsonElement parameters, CancellationToken cancellationToken)
    {
        await ConnectAsync(cancellationToken).ConfigureAwait(false);
        Conversation.Send(Messages.Call(null, method, parameters, [], []));
    }

    public override async Task AnswerAsync(JsonElement request)
    {
        var id = request.GetProperty("id"u8);
        string method = request.GetProperty("method"u8).GetString()!;
        var parameters = request.TryGetProperty("params"u8, out var given) ? given : default;
        if (method == "ping")
        {
            Conversation.Send(Messages.Result(id, NoParameters));
            return;
        }

        try
        {
            Conversation.Send(Messages.Result(id, await Answers.GetAsync(method, parameters, key: null).ConfigureAwait(false)));
        }
        catch (Exception exception)
        {
            // The server learns that there is no answer; the test learns why.
            Conversation.Send(Messages.Error(id, Answers.Has(method) ? -32603 : -32601, exception.Message));
            throw;
        }
    }

    public override Task SetLogLevelAsync(McpLogLevel level, CancellationToken cancellationToken) =>
        RequestAsync("logging/setLevel", McpArguments.Of(("level", NameOf(level))).Json, cancellationToken);

    /// <summary>Changes of lists are told to everybody; only resources are subscribed to (server/resources, "Subscriptions").</summary>
    public override async Task<McpTestSubscription> ListenAsync(ListenFilter filter, CancellationToken cancellationToken)
    {
        foreach (string uri in filter.Resources)
            await RequestAsync("resources/subscribe", McpArguments.Of(("uri", uri)).Json, cancellationToken).ConfigureAwait(false);
        return new McpTestSubscription(Conversation.Notifications, Options, filter.Wants, EndAsync);

        async Task EndAsync()
        {
            foreach (string uri in filter.Resources)
                await RequestAsync("resources/unsubscribe", McpArguments.Of(("uri", uri)).Json, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>2025-11-25, basic/utilities/tasks, "Creating Tasks".</summary>
    public override async Task<JsonElement> StartTaskAsync(JsonElement parameters, TimeSpan? timeToLive, CancellationToken cancellationToken)
    {
        await ConnectAsync(cancellationToken).ConfigureAwait(false);
        var task = timeToLive is { } time ? McpArguments.Of(("ttl", time.TotalMilliseconds)) : McpArguments.None;
        var reply = await AskAsync("tools/call", parameters, [("task", task.Json)], cancellationToken).ConfigureAwait(false);
        return reply.Result.TryGetProperty("task"u8, out var made) ? made : throw new McpTestException($"The call did not become a task: {reply.Result}");
    }

    public override async Task<JsonElement> RequestTaskAsync(string method, string id, CancellationToken cancellationToken) =>
        (await RequestAsync(method, McpArguments.Of(("taskId", id)).Json, cancellationToken).ConfigureAwait(false)).Result;

    public override async Task<JsonElement> WatchTaskAsync(string id, Func<JsonElement, bool> isWanted, CancellationToken cancellationToken)
    {
        var task = await RequestTaskAsync("tasks/get", id, cancellationToken).ConfigureAwait(false);
        while (!isWanted(task) && !HasEnded(task))
        {
            task = (await Conversation.Notifications.TakeAsync(
                message => message.Method == "notifications/tasks/status" && message.Params.Member("taskId")?.GetString() == id,
                "notifications/tasks/status", Options, cancellationToken).ConfigureAwait(false)).Params;
        }

        return task;
    }

    /// <summary>"Input Required Status": what the task asks comes on the stream of this request.</summary>
    public override Task<Reply> TaskResultAsync(string id, CancellationToken cancellationToken) =>
        RequestAsync("tasks/result", McpArguments.Of(("taskId", id)).Json, cancellationToken);

    public override void RequireOpenCapabilities()
    {
        lock (_gate)
        {
            if (_handshake is not null)
                throw new InvalidOperationException("The handshake has told the server what the client can: register answers before the first request.");
        }
    }

    private async Task<McpTestServer> ShakeHandsAsync()
    {
        var hello = Messages.Value(json =>
        {
            json.WriteStartObject();
            json.WriteString("protocolVersion"u8, Options.Revision);
            json.WritePropertyName("capabilities"u8);
            Capabilities.WriteTo(json);
            json.WritePropertyName("clientInfo"u8);
            WriteClientInfo(json);
            json.WriteEndObject();
        });
        var initialize = Conversation.Ask("initialize", id => Messages.Call(id, "initialize", hello, [], []));
        var server = McpTestServer.OfHandshake((await Conversation.AnswerAsync(initialize, CancellationToken.None).ConfigureAwait(false)).Result);

        // basic/lifecycle: the server may answer with another revision; a client that does not speak it goes.
        if (!McpRevisions.All.Contains(server.Revision) || !McpRevisions.HasHandshake(server.Revision))
            throw new McpTestException($"The server answered the handshake for {Options.Revision} with revision {server.Revision}, which the client does not speak so.");
        _agreed = server.Revision;
        Conversation.Send(Messages.Call(null, "notifications/initialized", NoParameters, [], []));
        return server;
    }

    private Task<Reply> AskAsync(string method, JsonElement parameters, IReadOnlyList<(string, JsonElement)> additional, CancellationToken cancellationToken) =>
        Conversation.AnswerAsync(
            Conversation.Ask(method, id => Messages.Call(id, method, parameters, additional, Options.AskForProgress ? [("progressToken", ((McpValue)id).Json)] : [])),
            cancellationToken);
}
