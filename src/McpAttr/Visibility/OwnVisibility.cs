namespace McpAttr.Visibility;

/// <summary>The visibility of options, made when somebody asks for the list.</summary>
internal sealed class OwnVisibility : List<IMcpVisibility>, IHidesMembers;
