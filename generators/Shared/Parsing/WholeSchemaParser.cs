using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Descriptors;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary><c>[McpSchema]</c> on the method of a tool: its whole input schema.</summary>
internal static class WholeSchemaParser
{
    /// <summary>The schema as compact JSON; null when the method has none, or after a finding.</summary>
    public static LiteralSchema? Parse(Declaration declaration)
    {
        if (declaration.Types.Attribute(declaration.Method, KnownTypeNames.McpSchemaAttribute) is not { } attribute)
        {
            return null;
        }

        var schema = LiteralSchema.Parse(attribute, out var fault);
        fault ??= declaration.Kind != PrimitiveKind.Tool ? "is on a method that is no tool; only the arguments of tools have a schema"
            : !schema!.IsObject ? "must say \"type\": \"object\", because arguments are an object"
            : null;
        if (fault is not null)
        {
            declaration.Findings.Add(Rules.SchemaIsInvalid, attribute, declaration.Method.Name, fault);
            return null;
        }

        return schema;
    }

    /// <summary>Whether the method takes all arguments in one parameter.</summary>
    public static bool IsWhole(KnownTypes types, LiteralSchema schema, IReadOnlyList<IParameterSymbol> arguments) =>
        arguments is [var only]
        && types.Is(only.Type, KnownTypeNames.JsonElement)
        && !schema.Properties.Contains(new MemberSource(null, only).NameOnTheWire(types));

    /// <summary>Holds the parameters against the schema.</summary>
    public static void Check(Declaration declaration, ShapeParser inputs, LiteralSchema schema, IReadOnlyList<(IParameterSymbol Parameter, InputMember Member)> arguments)
    {
        foreach (var (parameter, member) in arguments)
        {
            var fault = !schema.Properties.Contains(member.Name) ? $"the schema has no property '{member.Name}'"
                : member.IsRequired && !schema.Requires(member.Name) ? $"'{member.Name}' cannot be missing, but the schema does not require it"
                : schema.TypesOf(member.Name).FirstOrDefault(type => !Reads(inputs, member, type)) is { } type
                    ? $"'{member.Name}' may be of the type \"{type}\" in the schema, which the parameter of type '{parameter.Type.ShortName()}' does not take"
                : member.Header is not null ? $"[McpHeader] of '{member.Name}' must be written into the schema, as x-mcp-header"
                : null;
            if (fault is not null)
            {
                declaration.Findings.Add(Rules.SchemaAndParametersDiffer, parameter, declaration.Method.Name, fault);
            }
        }

        foreach (var property in schema.Properties.Where(property => arguments.All(argument => argument.Member.Name != property)))
        {
            declaration.Findings.Add(Rules.SchemaAndParametersDiffer, declaration.Method, declaration.Method.Name, $"the property '{property}' has no parameter");
        }
    }

    // What the schema allows, the parameter must take.
    private static bool Reads(ShapeParser inputs, InputMember member, string type) => type switch
    {
        "null" => member.Shape.IsNullable || member.Shape is RawShape { IsValueType: true },
        "integer" => TypeOf(inputs, member.Shape) is "integer" or "number" or null,
        _ => TypeOf(inputs, member.Shape) is null || TypeOf(inputs, member.Shape) == type,
    };

    // Null for what may be anything.
    private static string? TypeOf(ShapeParser inputs, TypeShape shape) => shape switch
    {
        RawShape or ContextShape => null,
        ScalarShape { Kind: var kind } => ScalarSchema.Of(kind, Direction.Input, SchemaProfiles.Of(ProfileName.Full)).Type,
        SequenceShape => "array",
        NamedShape named when inputs.EnumOf(named) is { } enumeration => enumeration.IsFlags ? "array" : "string",
        _ => "object",
    };
}
