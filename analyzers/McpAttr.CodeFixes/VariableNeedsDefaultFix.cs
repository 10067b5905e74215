using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Makes a variable of the query nullable, so that a URI without it has a meaning.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(VariableNeedsDefaultFix)), Shared]
public sealed class VariableNeedsDefaultFix : SourceFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.VariableNeedsDefault];

    private protected override SourceChange? Fix(FixSite site) =>
        site.Node is ParameterSyntax { Type: { } type and not NullableTypeSyntax }
            ? new SourceChange("Make it nullable", new TextChange(new TextSpan(type.Span.End, 0), "?"))
            : null;
}
