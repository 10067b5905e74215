using System.Text.Json;
using McpAttr.Testing.Wire;

namespace McpAttr.Testing;

/// <summary>Being told of changes (<c>subscriptions/listen</c>, or <c>resources/subscribe</c> before 2026-07-28) until it is disposed.</summary>
public sealed class McpTestSubscription : IAsyncDisposable
{
    private readonly Inbox _inbox;
    private readonly McpTestClientOptions _options;
    private readonly Func<McpTestNotification, bool> _isOurs;
    private readonly Func<Task> _end;

    internal McpTestSubscription(Inbox inbox, McpTestClientOptions options, Func<McpTestNotification, bool> isOurs, Func<Task> end)
    {
        _inbox = inbox;
        _options = options;
        _isOurs = isOurs;
        _end = end;
    }

    /// <summary>What the server has agreed to tell (2026-07-28); of kind <see cref="JsonValueKind.Undefined"/> in earlier revisions.</summary>
    public JsonElement Acknowledged { get; internal init; }

    /// <summary>Ends when the server ends the subscription (2026-07-28); never in earlier revisions.</summary>
    public Task Ended { get; internal init; } = new TaskCompletionSource().Task;

    /// <summary>The next change, as soon as there is one.</summary>
    /// <exception cref="McpTestException">There is none in time, or the server has ended.</exception>
    public Task<McpTestNotification> NextAsync(CancellationToken cancellationToken = default) =>
        _inbox.TakeAsync(_isOurs, "a change that was subscribed to", _options, cancellationToken);

    /// <summary>Ends the subscription.</summary>
    public async ValueTask DisposeAsync() => await _end().ConfigureAwait(false);
}
