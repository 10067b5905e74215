namespace McpAttr.Roslyn.Model;

/// <summary>A JSON object whose members are entries of a dictionary.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="IsNullable">Null is a value of the type.</param>
/// <param name="IsValueType">The type is a struct.</param>
/// <param name="Key">The shape of the keys: a string, an integer, a Guid or an enum.</param>
/// <param name="Value">The shape of the values.</param>
/// <param name="Factory">How the type is made of entries; null where it is only written.</param>
internal sealed record DictionaryShape(string Type, bool IsNullable, bool IsValueType, TypeShape Key, TypeShape Value, CollectionFactory? Factory)
    : TypeShape(Type, IsNullable, IsValueType)
{
    public override Counted Counted => Counted.Members;
}
