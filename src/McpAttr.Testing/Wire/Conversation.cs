using System.Text;
using System.Text.Json;

namespace McpAttr.Testing.Wire;

/// <summary>What client and server say to each other: requests find their answers, everything else is kept for who asks for it.</summary>
/// <param name="send">Sends one line.</param>
/// <param name="options">How patient the client is.</param>
/// <param name="answer">Takes a request of the server's; what it throws ends the conversation.</param>
internal sealed class Conversation(Action<byte[]> send, McpTestClientOptions options, Func<JsonElement, Task> answer)
{
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 2048 };

    private readonly Lock _gate = new();
    private readonly Dictionary<long, PendingRequest> _pending = [];
    private long _lastId;
    private Exception? _end;

    /// <summary>What the server told on its own.</summary>
    public Inbox Notifications { get; } = new();

    /// <summary>Answers to nothing that the client asked, whole.</summary>
    public Inbox Strays { get; } = new();

    public void Send(byte[] line) => send(line);

    /// <summary>Sends a request.</summary>
    /// <param name="method">The method.</param>
    /// <param name="write">Writes the line with this id.</param>
    public PendingRequest Ask(string method, Func<long, byte[]> write)
    {
        PendingRequest request;
        lock (_gate)
        {
            if (_end is not null) throw new McpTestException(_end.Message, _end);
            request = new PendingRequest(++_lastId, method);
            _pending.Add(request.Id, request);
        }

        send(write(request.Id));
        return request;
    }

    /// <summary>Waits for the answer; who gives up tells the server so.</summary>
    /// <exception cref="McpErrorException">The answer is an error.</exception>
    public async Task<Reply> AnswerAsync(PendingRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var result = await request.Answer.Task.WaitAsync(options.Timeout, options.TimeProvider, cancellationToken).ConfigureAwait(false);
            return new Reply(result, request.Progress);
        }
        catch (TimeoutException)
        {
            Cancel(request);
            throw new McpTestException($"The server did not answer {request.Method} within {options.Timeout}.");
        }
        catch (OperationCanceledException)
        {
            Cancel(request);
            throw;
        }
    }

    /// <summary>basic/utilities/cancellation: the request is not wanted any more.</summary>
    public void Cancel(PendingRequest request)
    {
        lock (_gate)
        {
            if (!_pending.Remove(request.Id)) return;
        }

        var parameters = Messages.Value(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("requestId"u8, request.Id);
            json.WriteEndObject();
        });
        send(Messages.Call(null, "notifications/cancelled", parameters, [], []));
    }

    /// <summary>Takes a line of the server's.</summary>
    public void Receive(ReadOnlyMemory<byte> line)
    {
        JsonElement message;
        try
        {
            using var document = JsonDocument.Parse(line, Reading);
            message = document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            End(new McpTestException($"The server wrote a line that is no JSON: {Encoding.UTF8.GetString(line.Span)}", exception));
            return;
        }

        if (message.ValueKind != JsonValueKind.Array)
        {
            Sort(message);
            return;
        }

        // The answers to a batch (2025-03-26, basic/index).
        foreach (var one in message.EnumerateArray()) Sort(one);
    }

    /// <summary>Nothing more will come; whoever waits is told why.</summary>
    public void End(Exception reason)
    {
        PendingRequest[] pending;
        lock (_gate)
        {
            _end ??= reason;
            pending = [.. _pending.Values];
            _pending.Clear();
        }

        foreach (var request in pending) request.Answer.TrySetException(new McpTestException(reason.Message, reason));
        Notifications.End(reason);
        Strays.End(reason);
    }

    private void Sort(JsonElement message)
    {
        bool isObject = message.ValueKind == JsonValueKind.Object;
        bool hasMethod = isObject && message.TryGetProperty("method"u8, out _);
        if (hasMethod && message.TryGetProperty("id"u8, out _)) _ = AnswerAsync(message);
        else if (hasMethod) Hear(McpTestNotification.Of(message));
        else if (isObject && Find(message) is { } request) Settle(request, message);
        else Strays.Add(new McpTestNotification("", message));
    }

    private async Task AnswerAsync(JsonElement request)
    {
        try
        {
            // The server's thread, which brought the request, must not wait for the test's code.
            await Task.Run(() => answer(request)).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            End(exception);
        }
    }

    private void Hear(McpTestNotification notification)
    {
        if (notification.TryGetProgress(out long token, out var progress))
        {
            lock (_gate) _pending.GetValueOrDefault(token)?.Report(progress);
        }

        Notifications.Add(notification);
    }

    private PendingRequest? Find(JsonElement answer)
    {
        if (!answer.TryGetProperty("id"u8, out var id) || id.ValueKind != JsonValueKind.Number || !id.TryGetInt64(out long number)) return null;
        lock (_gate) return _pending.Remove(number, out var request) ? request : null;
    }

    private static void Settle(PendingRequest request, JsonElement answer)
    {
        if (answer.TryGetProperty("result"u8, out var result)) request.Answer.TrySetResult(result);
        else if (answer.TryGetProperty("error"u8, out var error)) request.Answer.TrySetException(McpErrorException.Of(request.Method, error));
        else request.Answer.TrySetException(new McpTestException($"The answer to {request.Method} has neither a result nor an error: {answer}"));
    }
}
