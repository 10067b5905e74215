using System.Diagnostics.CodeAnalysis;

namespace McpAttr;

/// <summary>A literal JSON Schema, for what no C# type says.</summary>
/// <param name="json">The schema (JSON Schema 2020-12): an object, or <c>true</c> or <c>false</c> for any value or none. It is listed as it is, without its white space; where it has no description, that of the member is added.</param>
/// <remarks>
/// <para>On a parameter, a property, a type or a result (<c>[return: McpSchema(…)]</c>) it stands for the schema of a value that is raw JSON
/// (<see cref="System.Text.Json.JsonElement"/>) or goes through <see cref="McpJsonContextAttribute"/>. On any other value it is an error: its type
/// says what it is. The schema of a part must not refer to <c>#</c>, which is the root of the whole schema.</para>
/// <para>On a method with <see cref="McpToolAttribute"/> it is the whole input schema, an object of <c>"type": "object"</c>. The method then takes one
/// <see cref="System.Text.Json.JsonElement"/> that no property of the schema is named after and that is all arguments, or a parameter for each property of the schema.</para>
/// <para>A literal schema is a promise of yours: nothing but the parameters' own types is checked.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue | AttributeTargets.Method
        | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum,
    Inherited = false)]
public sealed class McpSchemaAttribute([StringSyntax(StringSyntaxAttribute.Json)] string json) : Attribute
{
    /// <summary>The schema.</summary>
    public string Json { get; } = json;
}
