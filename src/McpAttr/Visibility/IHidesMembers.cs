namespace McpAttr.Visibility;

/// <summary>Something that hides members from some callers. What does it is made from here alone, so a native program that hides nothing links nothing of it.</summary>
internal interface IHidesMembers
{
    /// <summary>The views that it goes into.</summary>
    MemberViews Views(McpServerOptions options) => new(options);
}
