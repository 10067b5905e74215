using System.Net.Http.Headers;
using System.Text.Json;

namespace McpAttr.Testing.Wire;

/// <summary>
/// Carries the lines of a client to an endpoint, a POST each, and what the responses say back to it. After the handshake of a revision that has one, a
/// GET hears of what belongs to no request, as long as the session lasts.
/// </summary>
/// <param name="http">Sends requests. It is the test's.</param>
/// <param name="endpoint">Where to.</param>
/// <param name="revision">The revision that the client speaks.</param>
internal sealed class HttpWire(HttpClient http, Uri endpoint, string revision) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly Dictionary<long, CancellationTokenSource> _requests = [];
    private readonly List<Task> _open = [];
    private Action<ReadOnlyMemory<byte>> _receive = static _ => { };
    private Action<Exception> _fail = static _ => { };
    private Task _notified = Task.CompletedTask;
    private string? _session;
    private string? _agreed;

    private bool IsModern => !McpRevisions.HasHandshake(revision);

    /// <summary>Sends what the client says from now on.</summary>
    /// <param name="receive">Takes what the server says.</param>
    /// <param name="fail">Takes the reason why there is nothing more to come.</param>
    public void Open(Action<ReadOnlyMemory<byte>> receive, Action<Exception> fail) => (_receive, _fail) = (receive, fail);

    public void Send(byte[] line)
    {
        var message = Parse(line);
        lock (_gate)
        {
            if (IsModern && IsCancellation(message, out long cancelled))
            {
                // 2026-07-28, basic/patterns/cancellation: over HTTP, a client closes the request instead.
                if (_requests.TryGetValue(cancelled, out var request)) request.Cancel();
                return;
            }

            // What follows a notification is to find that it has been taken.
            bool isRequest = TryGetId(message, out long id);
            var sent = PostAsync(line, message, isRequest ? id : null, _notified);
            if (!isRequest) _notified = sent;
            _open.Add(sent);
        }
    }

    /// <summary>Ends the session, and waits until nothing is open.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        Task[] open;
        lock (_gate) open = [.. _open];
        await Task.WhenAll(open).ConfigureAwait(false);
        _ended.Dispose();
        if (_session is null) return;
        using var request = new HttpRequestMessage(HttpMethod.Delete, endpoint);
        AddSession(request.Headers);
        using var response = await http.SendAsync(request).ConfigureAwait(false);
    }

    private async Task PostAsync(byte[] line, JsonElement message, long? id, Task before)
    {
        using var given = CancellationTokenSource.CreateLinkedTokenSource(_ended.Token);
        if (id is { } number)
        {
            lock (_gate) _requests[number] = given;
        }

        try
        {
            await before.ConfigureAwait(false);
            using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(line) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Accept.ParseAdd("application/json");
            request.Headers.Accept.ParseAdd("text/event-stream");
            if (IsModern) ModernHeaders.Add(request.Headers, revision, message);
            else AddSession(request.Headers);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, given.Token).ConfigureAwait(false);
            if (response.Headers.TryGetValues("Mcp-Session-Id", out var ids)) _session = ids.First();
            await ReadAsync(response, given.Token).ConfigureAwait(false);
            if (!IsModern && IsMethod(message, "notifications/initialized") && _session is not null) Listen();
        }
        catch (OperationCanceledException) when (given.IsCancellationRequested)
        {
            // The client does not want the answer any more.
        }
        catch (Exception exception)
        {
            _fail(exception);
        }
        finally
        {
            if (id is { } done)
            {
                lock (_gate) _requests.Remove(done);
            }
        }
    }

    private void Listen()
    {
        lock (_gate) _open.Add(ListenAsync());
    }

    private async Task ListenAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, endpoint);
        request.Headers.Accept.ParseAdd("text/event-stream");
        AddSession(request.Headers);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _ended.Token).ConfigureAwait(false);
            if (response.IsSuccessStatusCode) await ReadAsync(response, _ended.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or HttpRequestException)
        {
            // A server need not offer the stream, and one that ends closes it.
        }
    }

    private async Task ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            switch (response.Content.Headers.ContentType?.MediaType)
            {
                case "text/event-stream":
                    await EventLines.ReadAsync(body, Receive, cancellationToken).ConfigureAwait(false);
                    break;
                case "application/json":
                    Receive(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
                    break;
                default:
                    if (!response.IsSuccessStatusCode) throw new McpTestException($"{endpoint} answered with the status {(int)response.StatusCode} and no message.");
                    break;
            }
        }
    }

    private void Receive(ReadOnlyMemory<byte> message)
    {
        // The answer to the handshake says which revision the requests that follow are sent under.
        if (!IsModern && _agreed is null && Parse(message).TryGetProperty("result"u8, out var result) && result.TryGetProperty("protocolVersion"u8, out var version))
            _agreed = version.GetString();
        _receive(message);
    }

    private void AddSession(HttpRequestHeaders headers)
    {
        if (_session is not null) headers.Add("Mcp-Session-Id", _session);
        if (_agreed is not null) headers.Add("MCP-Protocol-Version", _agreed);
    }

    private static bool TryGetId(JsonElement message, out long id)
    {
        id = 0;
        return IsMethod(message, null) && message.TryGetProperty("id"u8, out var given) && given.ValueKind == JsonValueKind.Number && given.TryGetInt64(out id);
    }

    private static bool IsMethod(JsonElement message, string? method) =>
        message.ValueKind == JsonValueKind.Object && message.TryGetProperty("method"u8, out var given) && (method is null || given.ValueEquals(method));

    private static bool IsCancellation(JsonElement message, out long id)
    {
        id = 0;
        return IsMethod(message, "notifications/cancelled") && message.TryGetProperty("params"u8, out var parameters)
            && parameters.TryGetProperty("requestId"u8, out var given) && given.TryGetInt64(out id);
    }

    /// <summary>What a test sends as it is may be no JSON at all.</summary>
    private static JsonElement Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
