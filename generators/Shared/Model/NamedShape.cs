namespace McpAttr.Roslyn.Model;

/// <summary>A reference to a <see cref="TypeDefinition"/> by its id.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="IsNullable">Null is a value of the type.</param>
/// <param name="IsValueType">The type is a struct or enum, or <c>Nullable</c> of one.</param>
/// <param name="Id">The <see cref="TypeDefinition.Id"/>.</param>
/// <param name="JsonClass">The <see cref="TypeDefinition.JsonClass"/>.</param>
internal sealed record NamedShape(string Type, bool IsNullable, bool IsValueType, string Id, string JsonClass) : TypeShape(Type, IsNullable, IsValueType);
