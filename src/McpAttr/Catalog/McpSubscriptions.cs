using System.ComponentModel;
using McpAttr.Server.Subscriptions;

namespace McpAttr.Catalog;

/// <summary>
/// How clients hear of changes. Generated code names it where something says that it changes, and so do options; a native server where
/// nothing does links nothing of it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class McpSubscriptions
{
    private protected McpSubscriptions()
    {
    }

    /// <summary>Clients hear of changes.</summary>
    public static McpSubscriptions Offered { get; } = new OfferedSubscriptions();

    /// <summary>Those who hear of a server's changes: nobody yet.</summary>
    /// <param name="maxListeners">How many requests may listen at once.</param>
    internal abstract Subscribers Open(int maxListeners);

    private sealed class OfferedSubscriptions : McpSubscriptions
    {
        internal override Subscribers Open(int maxListeners) => new(maxListeners);
    }
}
