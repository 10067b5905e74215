using McpAttr.Catalog;
using McpAttr.Server;

namespace McpAttr.Visibility;

/// <summary>
/// What a server shows to whom. A server that shows everything to everybody has none, and a native one links nothing of it: only what hides
/// something makes it (<see cref="IHidesMembers"/>).
/// </summary>
internal abstract class Views
{
    /// <summary>The views of a server; null when nothing is hidden from anybody.</summary>
    /// <exception cref="InvalidOperationException">A visibility needs services, and there are none.</exception>
    public static Views? Of(IReadOnlyList<McpMember> members, McpServerOptions options)
    {
        IHidesMembers? hides = options.OwnVisibility;
        foreach (var member in members) hides ??= (IHidesMembers?)member.Definition?.HiddenBy ?? (member.Visibility is [var first, ..] ? first : null);
        return hides?.Views(options) is { } views && views.Include(members) ? views : null;
    }

    /// <summary>The sender of a request sees the member.</summary>
    public abstract bool Shows(McpMember member, in Sender sender);

    /// <summary>Which of the members the sender of a request sees, by their places in the list.</summary>
    public abstract int[] Shown(IReadOnlyList<McpMember> members, in Sender sender);

    /// <summary>Not everybody sees the member.</summary>
    public abstract bool Hides(McpMember member);
}
