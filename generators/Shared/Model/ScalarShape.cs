namespace McpAttr.Roslyn.Model;

/// <summary>A value of one JSON token.</summary>
internal sealed record ScalarShape(string Type, bool IsNullable, bool IsValueType, ScalarKind Kind) : TypeShape(Type, IsNullable, IsValueType);
