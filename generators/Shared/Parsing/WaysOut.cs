using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>What somebody can do whose type has no form on the wire.</summary>
internal static class WaysOut
{
    private const string OfData =
        "use a boolean, number, string, enum, date, duration, Guid, Uri, Version or bytes, a collection, or a record, class or struct of such";

    /// <summary>The end of a sentence.</summary>
    public static string Of(ITypeSymbol type, Direction direction) => type switch
    {
        { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic } =>
            "use a type that says what it holds, JsonElement for JSON of any kind, or JsonElement with [McpSchema] for JSON whose schema you know",
        INamedTypeSymbol { IsTupleType: true } => "give each element of the tuple a name, or use a record",
        { TypeKind: TypeKind.Interface } when direction == Direction.Output =>
            OfData + "; name its implementations with [JsonDerivedType], or use JsonElement or [McpJsonContext] with [McpSchema]",
        _ when direction == Direction.Output => OfData + ", or use JsonElement or [McpJsonContext] with [McpSchema]",
        _ => OfData + "; or use JsonElement or [McpJsonContext] with [McpSchema]; if the server should supply it, mark the parameter with [McpService]",
    };
}
