namespace McpAttr.Visibility;

/// <summary>The visibility that a member was added with.</summary>
internal sealed class HiddenMember(IMcpVisibility rule) : IHidesMembers
{
    public IMcpVisibility Rule => rule;
}
