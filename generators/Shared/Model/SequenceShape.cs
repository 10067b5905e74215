namespace McpAttr.Roslyn.Model;

/// <summary>A JSON array.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="IsNullable">Null is a value of the type.</param>
/// <param name="Element">The shape of the items.</param>
/// <param name="IsArray">A C# array; otherwise a <c>List</c> fits the type.</param>
internal sealed record SequenceShape(string Type, bool IsNullable, TypeShape Element, bool IsArray) : TypeShape(Type, IsNullable, IsValueType: false);
