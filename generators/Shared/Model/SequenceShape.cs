namespace McpAttr.Roslyn.Model;

/// <summary>A JSON array.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="IsNullable">Null is a value of the type.</param>
/// <param name="IsValueType">The type is a struct.</param>
/// <param name="Element">The shape of the items.</param>
/// <param name="Factory">How the type is made of items; null where it is only written.</param>
internal sealed record SequenceShape(string Type, bool IsNullable, bool IsValueType, TypeShape Element, CollectionFactory? Factory)
    : TypeShape(Type, IsNullable, IsValueType)
{
    public override Counted Counted => Counted.Items;
}
