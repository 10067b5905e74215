using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using McpAttr.Roslyn;

namespace McpAttr.Analyzers;

/// <summary>
/// Silences IL2026 on <c>[MinLength]</c>, <c>[MaxLength]</c>, <c>[Length]</c> and <c>[Range(typeof(T), "a", "b")]</c>. Their constructors warn because, at run
/// time, they look for a property <c>Count</c> or a converter by reflection; here they are read while compiling, and nobody runs them. Who validates by
/// reflection is warned where the validator is called.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstraintAttributeSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Rule = new(
        "MCPAS001", "IL2026", "McpAttr reads the attribute while compiling and checks values by generated code, without reflection");

    private static readonly string[] Attributes =
    [
        KnownTypeNames.MinLengthAttribute, KnownTypeNames.MaxLengthAttribute, KnownTypeNames.LengthAttribute, KnownTypeNames.RangeAttribute,
    ];

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Rule];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        var types = KnownTypes.Of(context.Compilation);
        if (!types.IsMcpAttrReferenced)
        {
            return;
        }

        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree
                && tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
                && attribute.Parent?.Parent is ParameterSyntax or PropertyDeclarationSyntax
                && context.GetSemanticModel(tree).GetSymbolInfo(attribute, context.CancellationToken).Symbol is { ContainingType: { } type }
                && Attributes.Any(name => types.Is(type, name)))
            {
                context.ReportSuppression(Suppression.Create(Rule, diagnostic));
            }
        }
    }
}
