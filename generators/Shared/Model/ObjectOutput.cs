namespace McpAttr.Roslyn.Model;

/// <summary>A JSON object that is written.</summary>
/// <param name="Id">The C# type.</param>
/// <param name="JsonClass">The generated class.</param>
/// <param name="IsValueType">A struct.</param>
/// <param name="Description">What the type's doc comment says.</param>
/// <param name="Members">The members, in the order they are written.</param>
internal sealed record ObjectOutput(
    string Id,
    string JsonClass,
    bool IsValueType,
    string? Description,
    EquatableArray<OutputMember> Members) : TypeDefinition(Id, JsonClass, IsValueType, Description)
{
    /// <summary>The property whose entries are written as members, without <c>@</c>, or null.</summary>
    public string? Extension { get; init; }
}
