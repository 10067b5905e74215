using McpAttr.Members;

namespace McpAttr;

/// <summary>
/// The tools, the resources or the prompts of a server while it runs: those that attributes declare, which can be taken out of service, and those that
/// the program adds. It may be used from any thread. Requests that come after a change see all of it, calls under way go on with what they found,
/// and clients that listen are told: of the first change at once, of a burst of them once more.
/// </summary>
/// <typeparam name="TDefinition">What can be added.</typeparam>
/// <remarks>
/// The server must have said that its list may change (<see cref="McpServerOptions.ChangingLists"/>, <see cref="McpServerAttribute.ChangingLists"/>), because
/// clients are told so when they connect. What is there from the start belongs into <see cref="McpServerOptions.Definitions"/>.
/// </remarks>
public sealed class McpMembers<TDefinition>
    where TDefinition : McpDefinition
{
    private readonly MemberEditor _members;

    internal McpMembers(MemberEditor members) => _members = members;

    /// <summary>What is in service: the names, or the URIs of resources, in the order of their list.</summary>
    public IReadOnlyList<string> Names => _members.Names;

    /// <summary>Adds members, all of them or none.</summary>
    /// <param name="definitions">What they are.</param>
    /// <exception cref="ArgumentException">There is one of that name, or of that URI, already.</exception>
    /// <exception cref="InvalidOperationException">The server did not say that the list may change, or says that anybody may share it.</exception>
    public void Add(params IReadOnlyList<TDefinition> definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        _members.Add(definitions);
    }

    /// <summary>Removes a member that was added.</summary>
    /// <param name="name">The name, or the URI of a resource.</param>
    /// <returns>False when there is none of that name.</returns>
    /// <exception cref="InvalidOperationException">It is declared by an attribute: <see cref="Disable"/> takes it out of service. Or the list may not change.</exception>
    public bool Remove(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _members.Remove(name);
    }

    /// <summary>Takes a member out of service: it is in no list, and unknown to who calls it.</summary>
    /// <param name="name">The name, or the URI or template of a resource.</param>
    /// <returns>False when there is none of that name, or it is out of service already.</returns>
    /// <exception cref="InvalidOperationException">The server did not say that the list may change, or says that anybody may share it.</exception>
    public bool Disable(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _members.Disable(name);
    }

    /// <summary>Puts a member into service again.</summary>
    /// <param name="name">The name, or the URI or template of a resource.</param>
    /// <returns>False when there is none of that name, or it is in service.</returns>
    /// <exception cref="InvalidOperationException">The server did not say that the list may change.</exception>
    public bool Enable(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _members.Enable(name);
    }
}
