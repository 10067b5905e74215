using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn.Parsing;

/// <summary>What <c>[McpSchema]</c> and <c>[McpJsonContext]</c> say of a value.</summary>
/// <param name="Schema">The literal schema, or null.</param>
/// <param name="Context">The context, or null.</param>
/// <param name="IsResult">The value is the whole result.</param>
internal readonly record struct LiteralSource(AttributeData? Schema, AttributeData? Context, bool IsResult = false)
{
    public static LiteralSource Of(KnownTypes types, MemberSource source) =>
        new(source.Attribute(types, KnownTypeNames.McpSchemaAttribute), source.Attribute(types, KnownTypeNames.McpJsonContextAttribute));

    public static LiteralSource OfResult(KnownTypes types, IMethodSymbol method) => new(
        method.GetReturnTypeAttributes().FirstOrDefault(attribute => types.Is(attribute.AttributeClass, KnownTypeNames.McpSchemaAttribute)),
        method.GetReturnTypeAttributes().FirstOrDefault(attribute => types.Is(attribute.AttributeClass, KnownTypeNames.McpJsonContextAttribute)),
        IsResult: true);

    /// <summary>The same, with what the type says by itself where nothing else is said.</summary>
    public LiteralSource Or(KnownTypes types, ITypeSymbol type) => this with
    {
        Schema = Schema ?? types.Attribute(type, KnownTypeNames.McpSchemaAttribute),
        Context = Context ?? types.Attribute(type, KnownTypeNames.McpJsonContextAttribute),
    };
}
