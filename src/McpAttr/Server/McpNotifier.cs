using System.Text;
using McpAttr.Calls;
using McpAttr.Server.Subscriptions;

namespace McpAttr;

/// <summary>
/// Tells clients what has changed, at any time and from any thread: those of earlier revisions that made their handshake or subscribed, and
/// those of 2026-07-28 that listen. Nobody is waited for; what changes again before a client was told is told once.
/// </summary>
/// <remarks>
/// Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/server/resources#subscriptions"/> and
/// <see href="https://modelcontextprotocol.io/specification/2026-07-28/basic/patterns/subscriptions"/>.
/// </remarks>
public sealed class McpNotifier
{
    private readonly Subscribers? _subscribers;
    private readonly McpLists _lists;

    internal McpNotifier(Subscribers? subscribers, McpLists lists)
    {
        _subscribers = subscribers;
        _lists = lists;
    }

    /// <summary>The list of tools has changed.</summary>
    /// <exception cref="InvalidOperationException">The server did not say that it may (<see cref="McpServerAttribute.ChangingLists"/>).</exception>
    public void ToolsChanged() => Changed(McpLists.Tools);

    /// <summary>The list of prompts has changed.</summary>
    /// <exception cref="InvalidOperationException">The server did not say that it may (<see cref="McpServerAttribute.ChangingLists"/>).</exception>
    public void PromptsChanged() => Changed(McpLists.Prompts);

    /// <summary>The list of resources, or of their templates, has changed.</summary>
    /// <exception cref="InvalidOperationException">The server did not say that it may (<see cref="McpServerAttribute.ChangingLists"/>).</exception>
    public void ResourcesChanged() => Changed(McpLists.Resources);

    /// <summary>What a resource contains has changed. Nothing happens when nobody watches it.</summary>
    /// <param name="uri">The URI by which clients read it, of a resource marked <see cref="McpResourceAttribute.Subscribable"/>.</param>
    /// <exception cref="ArgumentException">It is no absolute URI.</exception>
    public void ResourceUpdated(string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (!UriSyntax.IsAbsolute(Encoding.UTF8.GetBytes(uri))) throw new ArgumentException($"This is no absolute URI: {uri}", nameof(uri));
        _subscribers?.Publish(uri);
    }

    private void Changed(McpLists list)
    {
        // The clients were told that it never does, and may keep what they have.
        if (!_lists.HasFlag(list))
        {
            throw new InvalidOperationException(
                $"The server did not say that its list of {list.ToString().ToLowerInvariant()} may change: [assembly: McpServer(ChangingLists = McpLists.{list})].");
        }

        _subscribers?.Publish(list);
    }
}
