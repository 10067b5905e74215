using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Loads an icon by https: instead of http:.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IconIsInvalidFix)), Shared]
public sealed class IconIsInvalidFix : SourceFixProvider
{
    private const string Unsafe = "http://";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.IconIsInvalid];

    private protected override SourceChange? Fix(FixSite site) =>
        site.Around<AttributeSyntax>()?.FirstArgument() is LiteralExpressionSyntax { Token: { ValueText: var address } } literal && address.StartsWith(Unsafe, StringComparison.OrdinalIgnoreCase)
            ? new SourceChange("Load it by https", new TextChange(literal.Span, SourceEdits.Literal("https://" + address.Substring(Unsafe.Length))))
            : null;
}
