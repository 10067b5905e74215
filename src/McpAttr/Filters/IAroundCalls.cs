namespace McpAttr.Filters;

/// <summary>
/// Something that a program says is to be around calls. What does it is made from here alone, so a native program that says nothing of
/// the kind links nothing of it.
/// </summary>
internal interface IAroundCalls
{
    /// <summary>The plans that it goes into.</summary>
    CallPlans Plans(McpServerOptions options) => new(options);
}
