namespace McpAttr.Roslyn.Model;

/// <summary>An object of one of several types, which is written with a member that tells which.</summary>
/// <param name="Id">The C# type that they all are.</param>
/// <param name="JsonClass">The generated class.</param>
/// <param name="Description">What the type's doc comment says.</param>
/// <param name="Discriminator">The member that tells, by its name on the wire.</param>
/// <param name="Cases">The types, the most derived first; the type itself is last, if it is written at all.</param>
/// <param name="Fallback">What becomes of an object of another type.</param>
internal sealed record UnionOutput(
    string Id,
    string JsonClass,
    string? Description,
    string Discriminator,
    EquatableArray<UnionCase<ObjectOutput>> Cases,
    UnionFallback Fallback) : TypeDefinition(Id, JsonClass, IsValueType: false, Description);
