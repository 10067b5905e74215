namespace McpAttr.Roslyn.Model;

/// <summary>A value of one JSON token.</summary>
internal sealed record ScalarShape(string Type, bool IsNullable, bool IsValueType, ScalarKind Kind) : TypeShape(Type, IsNullable, IsValueType)
{
    /// <summary>What <c>[Range]</c> allows, already within the type's own range.</summary>
    public NumberRange? Range { get; init; }

    /// <summary>What <c>[AllowedValues]</c> allows of a string; empty when nothing is said.</summary>
    public EquatableArray<string> AllowedValues { get; init; }
}
