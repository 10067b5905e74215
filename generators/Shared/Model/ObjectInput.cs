namespace McpAttr.Roslyn.Model;

/// <summary>A JSON object that is read.</summary>
/// <param name="Id">The C# type.</param>
/// <param name="JsonClass">The generated class.</param>
/// <param name="IsValueType">A struct.</param>
/// <param name="Description">What the type's doc comment says.</param>
/// <param name="Members">The members, in the order of the schema.</param>
/// <param name="ConstructorArguments">What the constructor gets, in its order.</param>
internal sealed record ObjectInput(
    string Id,
    string JsonClass,
    bool IsValueType,
    string? Description,
    EquatableArray<BoundMember> Members,
    EquatableArray<ConstructorArgument> ConstructorArguments) : TypeDefinition(Id, JsonClass, IsValueType, Description)
{
    /// <summary>A tuple, which is constructed by its own syntax.</summary>
    public bool IsTuple { get; init; }

    /// <summary>A member that it does not have is a fault.</summary>
    public bool RefusesOthers { get; init; }

    /// <summary>What takes the members that it does not have, or null.</summary>
    public ExtensionModel? Extension { get; init; }
}
