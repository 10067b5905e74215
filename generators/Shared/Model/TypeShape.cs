namespace McpAttr.Roslyn.Model;

/// <summary>What a type is on the wire. Schema, reader and writer are projections of this one record.</summary>
/// <param name="Type">The C# type, qualified with <c>global::</c> and annotated.</param>
/// <param name="IsNullable">Null is a value of the type.</param>
/// <param name="IsValueType">The type is a struct, or <c>Nullable</c> of one.</param>
internal abstract record TypeShape(string Type, bool IsNullable, bool IsValueType)
{
    /// <summary>What has a length other than that of a text.</summary>
    public virtual Counted Counted => Counted.Nothing;

    /// <summary>What the attributes of the member that has this type demand beyond it; only values that are read have any.</summary>
    public Constraints Constraints { get; init; } = Constraints.None;
}
