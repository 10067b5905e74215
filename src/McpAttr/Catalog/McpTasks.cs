using System.ComponentModel;
using McpAttr.Tasks;

namespace McpAttr.Catalog;

/// <summary>
/// How a tool is called as a task. Generated code names it for such tools; a native server that has none links nothing of what runs them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class McpTasks
{
    private protected McpTasks()
    {
    }

    /// <summary>A call may be a task.</summary>
    public static McpTasks Optional { get; } = new OfferedTasks(isRequired: false);

    /// <summary>A call must be a task.</summary>
    public static McpTasks Required { get; } = new OfferedTasks(isRequired: true);

    internal abstract bool IsRequired { get; }

    /// <summary>How clients hear of what becomes of a task.</summary>
    internal abstract McpSubscriptions Subscriptions { get; }

    /// <summary>The tasks of a server: none yet.</summary>
    internal abstract TaskBoard Open(McpServer server);

    private sealed class OfferedTasks(bool isRequired) : McpTasks
    {
        internal override bool IsRequired => isRequired;

        internal override McpSubscriptions Subscriptions => McpSubscriptions.Offered;

        internal override TaskBoard Open(McpServer server) => new(server);
    }
}
