using McpAttr.Catalog;
using McpAttr.Server;

namespace McpAttr.Visibility;

/// <inheritdoc/>
internal sealed class MemberViews(McpServerOptions options) : Views
{
    private readonly IMcpVisibility[] _ofAll = [.. options.OwnVisibility ?? []];
    private readonly Dictionary<McpMember, IMcpVisibility[]> _ofMembers = [];
    private readonly Dictionary<Type, IMcpVisibility> _made = [];

    /// <summary>Makes what attributes name, once for each type.</summary>
    /// <returns>False when nothing is hidden from anybody.</returns>
    public bool Include(IReadOnlyList<McpMember> members)
    {
        bool hides = _ofAll.Length > 0;
        foreach (var member in members)
        {
            if (member.Visibility.Count > 0) _ofMembers.Add(member, [.. member.Visibility.Select(Make)]);
            hides |= Hides(member);
        }

        return hides;
    }

    public override bool Shows(McpMember member, in Sender sender) => !Hides(member) || sender.Connection.SeesAll || Shows(member, new McpViewer(in sender));

    public override int[] Shown(IReadOnlyList<McpMember> members, in Sender sender)
    {
        var viewer = new McpViewer(in sender);
        var shown = new List<int>(members.Count);
        for (int i = 0; i < members.Count; i++)
        {
            if (sender.Connection.SeesAll || Shows(members[i], viewer)) shown.Add(i);
        }

        return [.. shown];
    }

    public override bool Hides(McpMember member) => _ofAll.Length > 0 || member.Definition?.HiddenBy is not null || _ofMembers.ContainsKey(member);

    private bool Shows(McpMember member, McpViewer viewer)
    {
        var info = new McpMemberInfo(member);
        try
        {
            if (member.Definition?.HiddenBy is { } own && !own.Rule.IsVisible(info, viewer)) return false;
            return Agree(_ofAll, info, viewer) && Agree(_ofMembers.GetValueOrDefault(member, []), info, viewer);
        }
        catch (Exception exception)
        {
            options.Log($"Whether a caller sees the {member.Kind.ToLowerInvariant()} '{member.NameText}' could not be decided, so it was hidden.", exception);
            return false;
        }
    }

    private static bool Agree(IMcpVisibility[] rules, McpMemberInfo member, McpViewer viewer)
    {
        foreach (var rule in rules)
        {
            if (!rule.IsVisible(member, viewer)) return false;
        }

        return true;
    }

    private IMcpVisibility Make(McpVisibilityFactory factory)
    {
        if (!_made.TryGetValue(factory.Type, out var rule)) _made.Add(factory.Type, rule = factory.Create(options.Services));
        return rule;
    }
}
