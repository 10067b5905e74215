using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Serves the tools of the referenced assembly too.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CatalogIsNotIncludedFix)), Shared]
public sealed class CatalogIsNotIncludedFix : SourceFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.CatalogIsNotIncluded];

    private protected override SourceChange? Fix(FixSite site)
    {
        if (!site.Diagnostic.Properties.TryGetValue("Type", out var type))
        {
            return null;
        }

        var lineBreak = SourceEdits.LineBreak(site.Text);
        var attribute = $"[assembly: {site.NameOf("McpToolsFrom")}(typeof({type}))]";
        return new SourceChange(
            $"Serve the tools of {type}",
            (site.Root.AttributeLists.LastOrDefault() ?? (SyntaxNode?)site.Root.Usings.LastOrDefault()) is { } before
                ? new TextChange(new TextSpan(before.Span.End, 0), (before is UsingDirectiveSyntax ? lineBreak : "") + lineBreak + attribute)
                : new TextChange(new TextSpan(site.Root.GetFirstToken().SpanStart, 0), attribute + lineBreak + lineBreak));
    }
}
