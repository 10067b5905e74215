using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn.Parsing;

/// <summary>A method with one of our attributes, while it is being parsed.</summary>
/// <param name="Types">The known types of the method's compilation.</param>
/// <param name="Method">The method.</param>
/// <param name="Kind">What it is to be.</param>
/// <param name="Attribute">The attribute that says so.</param>
/// <param name="Findings">Gets what is wrong.</param>
/// <param name="CancellationToken">Ends the parsing.</param>
internal sealed record Declaration(
    KnownTypes Types,
    IMethodSymbol Method,
    PrimitiveKind Kind,
    AttributeData Attribute,
    Findings Findings,
    CancellationToken CancellationToken)
{
    /// <summary>The kind, as a message names it.</summary>
    public string Noun => Kind switch
    {
        PrimitiveKind.Tool => "tool",
        PrimitiveKind.Resource => "resource",
        _ => "prompt",
    };

    /// <summary>The declaration; null when the method has no attribute of that kind, or nothing can be generated for its compilation at all.</summary>
    public static Declaration? Find(KnownTypes types, IMethodSymbol method, PrimitiveKind kind, Action<Diagnostic>? report, CancellationToken cancellationToken)
    {
        method = method.PartialDefinitionPart ?? method;
        return types.IsLanguageSupported && types.Attribute(method, AttributeName(kind)) is { } attribute
            ? new Declaration(types, method, kind, attribute, new Findings(report), cancellationToken)
            : null;
    }

    /// <summary>The kinds that the attributes of a method make it.</summary>
    public static IEnumerable<PrimitiveKind> KindsOf(KnownTypes types, IMethodSymbol method) =>
        new[] { PrimitiveKind.Tool, PrimitiveKind.Resource, PrimitiveKind.Prompt }.Where(kind => types.Attribute(method, AttributeName(kind)) is not null);

    private static string AttributeName(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Tool => KnownTypeNames.McpToolAttribute,
        PrimitiveKind.Resource => KnownTypeNames.McpResourceAttribute,
        _ => KnownTypeNames.McpPromptAttribute,
    };
}
