using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>Values that generated code does not look into: raw JSON, and what a System.Text.Json context of the user reads and writes.</summary>
internal sealed class LiteralParser(ShapeParser shapes, Site site, LiteralSource source)
{
    private KnownTypes Types => shapes.Types;

    /// <summary>Whether the type is such a value, or is said to be; the shape is null after a finding.</summary>
    public bool TryParse(ITypeSymbol core, string name, bool isNullable, out TypeShape? shape)
    {
        shape = null;
        var kind = types(KnownTypeNames.JsonElement) ? "Element" : types(KnownTypeNames.JsonNode) ? "Node" : null;
        if (kind is null && source.Context is null)
        {
            if (source.Schema is null)
            {
                return false;
            }

            shapes.Findings.Add(Rules.SchemaIsAlone, site.Symbol, site.Path, core.ShortName());
            return true;
        }

        string? schema = null;
        if (source.Schema is not null && (schema = SchemaOf(source.Schema)) is null)
        {
            return true;
        }

        shape = kind is null ? Context(core, name, isNullable, schema)
            : source.Context is not null ? NoContext("is on JSON as it comes, which needs none; remove it")
            : new RawShape(name, isNullable, core.IsValueType, kind, schema);
        return true;

        bool types(string known) => Types.Is(core, known);
    }

    private ContextShape? Context(ITypeSymbol core, string name, bool isNullable, string? schema)
    {
        if (source.Context!.ConstructorArguments is not [{ Value: INamedTypeSymbol context }] || !Types.IsOrDerivesFrom(context, KnownTypeNames.JsonSerializerContext))
        {
            return NoContext("names no class that derives from JsonSerializerContext");
        }

        if (!MethodRules.IsNameable(Types, context))
        {
            return NoContext($"names '{context.ShortName()}', which generated code cannot use; make it internal or public");
        }

        if (!Types.Attributes(context, KnownTypeNames.JsonSerializableAttribute).Any(attribute => attribute.ConstructorArguments is [{ Value: ITypeSymbol known }]
            && SymbolEqualityComparer.Default.Equals(known, core)))
        {
            return NoContext($"names '{context.ShortName()}', which does not know the type; add [JsonSerializable(typeof({core.ShortName()}))] to it");
        }

        if (schema is null)
        {
            return NoContext("stands alone, but nobody knows which JSON the context takes; add [McpSchema] with its schema");
        }

        shapes.Warnings.Add(context);
        shapes.Warnings.AddType(core);
        return new ContextShape(name, isNullable, core.IsValueType, core.QualifiedName(), context.QualifiedName(), schema);
    }

    private ContextShape? NoContext(string fault)
    {
        shapes.Findings.Add(Rules.ContextDoesNotFit, site.Symbol, site.Path, fault);
        return null;
    }

    private string? SchemaOf(AttributeData attribute)
    {
        var schema = LiteralSchema.Parse(attribute, out var fault);
        if (schema is not null && schema.RefersToRoot && !(source.IsResult && schema.IsObject))
        {
            fault = "refers to '#', which is not this schema but the root of the tool's; write out what it refers to, or give it an $id";
        }

        if (fault is not null)
        {
            shapes.Findings.Add(Rules.SchemaIsInvalid, attribute, site.Path, fault);
            return null;
        }

        return schema!.Json;
    }
}
