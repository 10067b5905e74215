namespace McpAttr.Roslyn.Model;

/// <summary>JSON as it came, or as it goes.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="IsNullable">Null is a value of the type.</param>
/// <param name="IsValueType">The type is a struct.</param>
/// <param name="Kind">The type, as the reader's and the writer's methods are named: <c>Element</c> or <c>Node</c>.</param>
/// <param name="Schema">The literal schema as compact JSON; null for any value.</param>
internal sealed record RawShape(string Type, bool IsNullable, bool IsValueType, string Kind, string? Schema) : TypeShape(Type, IsNullable, IsValueType);
