using System.Text;
using McpAttr.Catalog;
using McpAttr.Filters;
using McpAttr.Server;
using McpAttr.Visibility;

namespace McpAttr.Members;

/// <summary>Changes one list of a server: makes another model with the list as it is then, and tells who listens.</summary>
/// <param name="server">The server.</param>
/// <param name="list">The list.</param>
/// <param name="members">What it begins with.</param>
/// <param name="rebuild">The model with another list, of the members that it is given.</param>
internal sealed class MemberEditor(McpServer server, McpLists list, IReadOnlyList<McpMember> members, Func<ServerModel, IReadOnlyList<McpMember>, Views?, ServerModel> rebuild)
{
    /// <summary>How long clients are left alone after they were told of a change.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly List<McpMember> _all = [.. members];
    private readonly HashSet<McpMember> _disabled = [];
    private readonly Pace _told = new(server.Options.TimeProvider, Pause, () => server.Subscribers?.Publish(list));

    public IReadOnlyList<string> Names
    {
        get
        {
            lock (server.Gate) return [.. InService.Select(NameOf)];
        }
    }

    private IEnumerable<McpMember> InService => _all.Where(member => !_disabled.Contains(member));

    public void Add(IReadOnlyList<McpDefinition> definitions)
    {
        Check();
        var added = new List<McpMember>();
        foreach (var definition in definitions) added.Add(MemberOf(server, definition));
        lock (server.Gate)
        {
            foreach (var member in added)
            {
                if (_all.Concat(added).Any(other => other != member && NameOf(other) == NameOf(member)))
                    throw new ArgumentException($"There is a {member.Kind.ToLowerInvariant()} '{NameOf(member)}' already.", nameof(definitions));
            }

            foreach (var member in added) Insert(_all, member);
            Publish();
        }

        _told.Signal();
    }

    public bool Remove(string name) => Change(name, member =>
    {
        if (member.Definition is null)
            throw new InvalidOperationException($"The {member.Kind.ToLowerInvariant()} '{name}' is declared by an attribute and cannot be removed; Disable takes it out of service.");
        _disabled.Remove(member);
        return _all.Remove(member);
    });

    public bool Disable(string name) => Change(name, _disabled.Add);

    public bool Enable(string name) => Change(name, _disabled.Remove);

    /// <summary>Makes a member of a definition, with what the server has around calls.</summary>
    public static McpMember MemberOf(McpServer server, McpDefinition definition)
    {
        var member = (definition ?? throw new ArgumentNullException(nameof(definition))).ToMember();
        member.Plan = (server.Plans ?? new CallPlans(server.Options)).Of(member);
        return member;
    }

    /// <summary>Puts a member where its name belongs. What is there keeps its order.</summary>
    public static void Insert<TMember>(List<TMember> members, TMember added)
        where TMember : McpMember
    {
        int index = members.FindIndex(member => member.Name.SequenceCompareTo(added.Name) > 0);
        members.Insert(index < 0 ? members.Count : index, added);
    }

    private static string NameOf(McpMember member) => member is McpResource resource ? Encoding.UTF8.GetString(resource.Uri) : member.NameText;

    private bool Change(string name, Func<McpMember, bool> change)
    {
        Check();
        lock (server.Gate)
        {
            if (_all.Find(member => NameOf(member) == name) is not { } member || !change(member)) return false;
            Publish();
        }

        _told.Signal();
        return true;
    }

    private void Publish()
    {
        McpMember[] inService = [.. InService];
        var views = server.Model.Views ?? Views.Of(inService, server.Options);
        server.Model = rebuild(server.Model, inService, views);
    }

    private void Check()
    {
        if (!server.ChangingLists.HasFlag(list))
        {
            throw new InvalidOperationException(
                $"The server did not say that its list of {list.ToString().ToLowerInvariant()} may change: McpServerOptions.ChangingLists = McpLists.{list}, or [assembly: McpServer(ChangingLists = McpLists.{list})].");
        }

        if (server.Options.CacheScope == McpCacheScope.Public)
            throw new InvalidOperationException("McpServerOptions.CacheScope says that anybody may share the lists of the server, so they must be the compiler's; leave it out.");
    }
}
