namespace McpAttr.Roslyn.Model;

/// <summary>A value that only a System.Text.Json context of the user can read and write.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="IsNullable">Null is a value of the type.</param>
/// <param name="IsValueType">The type is a struct.</param>
/// <param name="Value">The C# type without null.</param>
/// <param name="Context">The C# type of the context.</param>
/// <param name="Schema">The literal schema as compact JSON.</param>
internal sealed record ContextShape(string Type, bool IsNullable, bool IsValueType, string Value, string Context, string Schema)
    : TypeShape(Type, IsNullable, IsValueType);
