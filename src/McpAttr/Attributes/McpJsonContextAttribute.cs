namespace McpAttr;

/// <summary>
/// A value that is read and written by System.Text.Json, with the converters and the options of a context of yours. It needs a literal schema
/// beside it, or on its type: <see cref="McpSchemaAttribute"/>.
/// </summary>
/// <param name="context">A class derived from <see cref="System.Text.Json.Serialization.JsonSerializerContext"/> with <c>[JsonSerializable]</c> for the value's type.</param>
/// <remarks>
/// It stands on a parameter, a property, a type or a result (<c>[return: McpJsonContext(…)]</c>). What a converter throws while an argument is read
/// is a fault of that argument; what it throws while a result is written is a failure of the tool.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue
        | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum,
    Inherited = false)]
public sealed class McpJsonContextAttribute(Type context) : Attribute
{
    /// <summary>The context.</summary>
    public Type Context { get; } = context;
}
