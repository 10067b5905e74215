using System.Text.Json;
using McpAttr.Testing.Questions;
using McpAttr.Testing.Wire;

namespace McpAttr.Testing.Dialects;

/// <summary>Revisions from 2026-07-28 on: each request says everything itself, and questions come as results that ask for another round.</summary>
internal sealed class RequestDialect(Conversation conversation, McpTestClientOptions options, Answers answers) : Dialect(conversation, options, answers)
{
    /// <summary>basic/patterns/mrtr, "Supported Requests".</summary>
    private static readonly string[] Askers = ["tools/call", "prompts/get", "resources/read"];

    private McpLogLevel? _logLevel;

    public override string Revision => Options.Revision;

    public override async Task<McpTestServer> ConnectAsync(CancellationToken cancellationToken) =>
        McpTestServer.OfDiscovery(Revision, (await RequestAsync("server/discover", NoParameters, cancellationToken).ConfigureAwait(false)).Result);

    public override Task<Reply> RequestAsync(string method, JsonElement parameters, CancellationToken cancellationToken) =>
        RequestAsync(method, parameters, hasTasks: false, cancellationToken);

    /// <summary>SEP-2663, "Task Creation": the server decides, but only for a client that knows tasks.</summary>
    public override async Task<JsonElement> StartTaskAsync(JsonElement parameters, TimeSpan? timeToLive, CancellationToken cancellationToken)
    {
        if (timeToLive is not null) throw new ArgumentException($"In revision {Revision} the server alone decides how long it keeps a task.", nameof(timeToLive));
        var result = (await RequestAsync("tools/call", parameters, hasTasks: true, cancellationToken).ConfigureAwait(false)).Result;
        return result.GetProperty("resultType"u8).GetString() == "task" ? result : throw new McpTestException($"The call did not become a task: {result}");
    }

    public override async Task<JsonElement> RequestTaskAsync(string method, string id, CancellationToken cancellationToken) =>
        (await RequestAsync(method, McpArguments.Of(("taskId", id)).Json, hasTasks: true, cancellationToken).ConfigureAwait(false)).Result;

    public override Task<JsonElement> WatchTaskAsync(string id, Func<JsonElement, bool> isWanted, CancellationToken cancellationToken) =>
        WatchTaskAsync(id, task => Task.FromResult(isWanted(task)), cancellationToken);

    public override async Task<Reply> TaskResultAsync(string id, CancellationToken cancellationToken)
    {
        var answered = new HashSet<string>();
        var task = await WatchTaskAsync(id, AnswerAsync, cancellationToken).ConfigureAwait(false);
        return task.GetProperty("status"u8).GetString() switch
        {
            "completed" => new Reply(task.GetProperty("result"u8), []),
            "failed" => throw McpErrorException.Of("The task", task.GetProperty("error"u8)),
            _ => throw new McpTestException($"The task has no result: {task}"),
        };

        async Task<bool> AnswerAsync(JsonElement task)
        {
            // A question is there until its answer has arrived, so it may be seen again.
            if (task.Member("inputRequests") is not { } questions) return false;
            List<(string, McpValue)> responses = [];
            foreach (var question in questions.EnumerateObject())
            {
                if (answered.Add(question.Name)) responses.Add((question.Name, await AnswerOfAsync(question).ConfigureAwait(false)));
            }

            var update = McpArguments.Of(("taskId", id), ("inputResponses", McpArguments.Of([.. responses])));
            if (responses.Count > 0) await RequestAsync("tasks/update", update.Json, hasTasks: true, cancellationToken).ConfigureAwait(false);
            return false;
        }
    }

    private async Task<JsonElement> WatchTaskAsync(string id, Func<JsonElement, Task<bool>> isWanted, CancellationToken cancellationToken)
    {
        var watched = McpArguments.Of(("notifications", McpArguments.Of(("taskIds", McpValue.FromJson($"[{((McpValue)id).Json.GetRawText()}]")))));
        await using var subscription = await ListenAsync(watched.Json, hasTasks: true, cancellationToken).ConfigureAwait(false);

        // What the server does not agree to, it does not know.
        if (!subscription.Acknowledged.Items("taskIds").Any()) return await RequestTaskAsync("tasks/get", id, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var task = (await subscription.NextAsync(cancellationToken).ConfigureAwait(false)).Params;
            if (await isWanted(task).ConfigureAwait(false) || HasEnded(task)) return task;
        }
    }

    private async Task<Reply> RequestAsync(string method, JsonElement parameters, bool hasTasks, CancellationToken cancellationToken)
    {
        IReadOnlyList<(string, JsonElement)> retry = [];
        for (int round = 1; ; round++)
        {
            var reply = await Conversation.AnswerAsync(Ask(method, parameters, retry, hasTasks), cancellationToken).ConfigureAwait(false);

            // Servers of earlier revisions have no types of results; theirs are complete (basic/index, "Responses").
            string? type = reply.Result.TryGetProperty("resultType"u8, out var given) ? given.GetString() : "complete";
            if (type == "complete" || (type == "task" && hasTasks && method == "tools/call")) return reply;
            if (type != "input_required") throw new McpTestException($"The result of {method} is of type '{type}', which the client does not know: {reply.Result}");
            if (!Askers.Contains(method)) throw new McpTestException($"{method} is no request that a server may answer with a question: {reply.Result}");
            if (round > Options.MaxRounds) throw new McpTestException($"{method} still has questions after {Options.MaxRounds} rounds: {reply.Result}");
            retry = await AnswerAsync(reply.Result, method).ConfigureAwait(false);
        }
    }

    public override Task NotifyAsync(string method, JsonElement parameters, CancellationToken cancellationToken)
    {
        Conversation.Send(Messages.Call(null, method, parameters, [], []));
        return Task.CompletedTask;
    }

    /// <summary>basic/index: a server has no requests of its own any more.</summary>
    public override Task AnswerAsync(JsonElement request) =>
        throw new McpTestException($"The server sent a request of its own, which revision {Revision} does not allow: {request}");

    public override Task SetLogLevelAsync(McpLogLevel level, CancellationToken cancellationToken)
    {
        _logLevel = level;
        return Task.CompletedTask;
    }

    public override async Task<McpTestSubscription> ListenAsync(ListenFilter filter, CancellationToken cancellationToken)
    {
        var wanted = Messages.Value(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("notifications"u8);
            if (filter.Tools) json.WriteBoolean("toolsListChanged"u8, true);
            if (filter.Prompts) json.WriteBoolean("promptsListChanged"u8, true);
            if (filter.ResourceList) json.WriteBoolean("resourcesListChanged"u8, true);
            if (filter.Resources.Count > 0)
            {
                json.WriteStartArray("resourceSubscriptions"u8);
                foreach (string uri in filter.Resources) json.WriteStringValue(uri);
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        });
        return await ListenAsync(wanted, hasTasks: false, cancellationToken).ConfigureAwait(false);
    }

    private async Task<McpTestSubscription> ListenAsync(JsonElement wanted, bool hasTasks, CancellationToken cancellationToken)
    {
        var listen = Ask("subscriptions/listen", wanted, [], hasTasks);
        var acknowledged = await AcknowledgementAsync(listen, cancellationToken).ConfigureAwait(false);
        if (acknowledged.Method != "notifications/subscriptions/acknowledged")
            throw new McpTestException($"The first message of a subscription must acknowledge it; it is {acknowledged.Json}");
        return new McpTestSubscription(Conversation.Notifications, Options, message => message.IsOfSubscription(listen.Id), EndAsync)
        {
            Acknowledged = acknowledged.Params.GetProperty("notifications"u8),
            Ended = listen.Answer.Task,
        };

        Task EndAsync()
        {
            Conversation.Cancel(listen);
            return Task.CompletedTask;
        }
    }

    public override void RequireOpenCapabilities()
    {
    }

    /// <summary>The first message of a subscription; an answer without one is an error, or the server ending the subscription at once.</summary>
    private async Task<McpTestNotification> AcknowledgementAsync(PendingRequest listen, CancellationToken cancellationToken)
    {
        using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = Conversation.Notifications.TakeAsync(
            message => message.IsOfSubscription(listen.Id), "notifications/subscriptions/acknowledged", Options, answered.Token);
        if (await Task.WhenAny(first, listen.Answer.Task).ConfigureAwait(false) == first) return await first.ConfigureAwait(false);
        try
        {
            await answered.CancelAsync().ConfigureAwait(false);
            return await first.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var refusal = await Conversation.AnswerAsync(listen, cancellationToken).ConfigureAwait(false);
            throw new McpTestException($"The server ended the subscription before it acknowledged it: {refusal.Result}");
        }
    }

    private PendingRequest Ask(string method, JsonElement parameters, IReadOnlyList<(string, JsonElement)> retry, bool hasTasks) =>
        Conversation.Ask(method, id => Messages.Call(id, method, parameters, retry, Meta(id, hasTasks)));

    private Task<JsonElement> AnswerOfAsync(JsonProperty question)
    {
        string asked = question.Value.GetProperty("method"u8).GetString()!;
        var parameters = question.Value.TryGetProperty("params"u8, out var given) ? given : default;
        return Answers.GetAsync(asked, parameters, question.Name);
    }

    /// <summary>SEP-2663, "Capability Negotiation": each request about tasks says that the client knows them.</summary>
    private JsonElement CapabilitiesWithTasks => Messages.Value(json =>
    {
        json.WriteStartObject();
        foreach (var member in Capabilities.EnumerateObject())
        {
            if (!member.NameEquals("extensions"u8)) member.WriteTo(json);
        }

        json.WriteStartObject("extensions"u8);
        if (Capabilities.Member("extensions") is { } extensions)
        {
            foreach (var extension in extensions.EnumerateObject().Where(static extension => !extension.NameEquals("io.modelcontextprotocol/tasks"u8))) extension.WriteTo(json);
        }

        json.WriteStartObject("io.modelcontextprotocol/tasks"u8);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>basic/index, "_meta".</summary>
    private List<(string, JsonElement)> Meta(long id, bool hasTasks)
    {
        List<(string, JsonElement)> meta =
        [
            ("io.modelcontextprotocol/protocolVersion", ((McpValue)Revision).Json),
            ("io.modelcontextprotocol/clientCapabilities", hasTasks ? CapabilitiesWithTasks : Capabilities),
            ("io.modelcontextprotocol/clientInfo", Messages.Value(WriteClientInfo)),
        ];
        if (_logLevel is { } level) meta.Add(("io.modelcontextprotocol/logLevel", ((McpValue)NameOf(level)).Json));
        if (Options.AskForProgress) meta.Add(("progressToken", ((McpValue)id).Json));
        return meta;
    }

    /// <summary>What the next round sends beside the same parameters.</summary>
    private async Task<IReadOnlyList<(string, JsonElement)>> AnswerAsync(JsonElement result, string method)
    {
        List<(string, JsonElement)> retry = [];
        bool asks = result.TryGetProperty("inputRequests"u8, out var questions);
        if (asks)
        {
            List<(string, McpValue)> responses = [];
            foreach (var question in questions.EnumerateObject())
            {
                responses.Add((question.Name, await AnswerOfAsync(question).ConfigureAwait(false)));
            }

            retry.Add(("inputResponses", McpArguments.Of([.. responses]).Json));
        }

        // The state is the server's own: it goes back as it came, and only if it came.
        if (result.TryGetProperty("requestState"u8, out var state)) retry.Add(("requestState", state));
        else if (!asks) throw new McpTestException($"The result of {method} asks for another round with neither questions nor a state: {result}");
        return retry;
    }
}
