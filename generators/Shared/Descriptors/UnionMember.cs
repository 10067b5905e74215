using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Descriptors;

/// <summary>What a schema says of one member of a type of a union.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Shape">The type.</param>
/// <param name="Notes">What is said beside the type.</param>
/// <param name="IsRequired">It must be there, if its type is.</param>
internal sealed record UnionMember(string Name, TypeShape Shape, Annotations Notes, bool IsRequired);
