using McpAttr.Catalog;
using McpAttr.Filters;

namespace McpAttr.Limits;

/// <summary>The limits of options by the names of members, made when somebody asks for them: a server whose program never does links nothing of limits.</summary>
internal sealed class OwnMemberLimits() : Dictionary<string, McpLimits>(StringComparer.Ordinal), IAroundCalls
{
    /// <summary>What is wrong with them, each fault a sentence.</summary>
    /// <param name="name">What they are called in a message.</param>
    public IEnumerable<string> Faults(string name) => this.SelectMany(own => own.Value.Faults($"{name}['{own.Key}']"));

    /// <exception cref="ArgumentException">There is no member of that name.</exception>
    public void Check(IReadOnlyList<McpMember> members)
    {
        foreach (string name in Keys)
        {
            if (!members.Any(member => member.NameText == name))
                throw new ArgumentException($"MemberLimits names '{name}', and there is no tool, resource or prompt of that name.");
        }
    }
}
