namespace McpAttr.Roslyn.Model;

/// <summary>An object that is read as one of several types, chosen by the value of one member.</summary>
/// <param name="Id">The C# type that they all are.</param>
/// <param name="JsonClass">The generated class.</param>
/// <param name="Description">What the type's doc comment says.</param>
/// <param name="Discriminator">The member that chooses, by its name on the wire.</param>
/// <param name="Cases">The types; one without a value is read where the discriminator is missing.</param>
/// <param name="TakesUnknown">A discriminator of another value reads as none.</param>
internal sealed record UnionInput(
    string Id,
    string JsonClass,
    string? Description,
    string Discriminator,
    EquatableArray<UnionCase<ObjectInput>> Cases,
    bool TakesUnknown) : TypeDefinition(Id, JsonClass, IsValueType: false, Description);
