using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Passes by value what is passed by reference; what a method gives back through a parameter, only its author can return.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ValueIsByReferenceFix)), Shared]
public sealed class ValueIsByReferenceFix : SourceFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ValueIsByReference];

    private protected override SourceChange? Fix(FixSite site) =>
        site.Node is ParameterSyntax parameter && parameter.Modifiers.FirstOrDefault(static modifier => modifier.IsKind(SyntaxKind.RefKeyword)) is { RawKind: not 0 } modifier
            ? new SourceChange("Pass by value", new TextChange(TextSpan.FromBounds(modifier.SpanStart, parameter.Type!.SpanStart), ""))
            : null;
}
