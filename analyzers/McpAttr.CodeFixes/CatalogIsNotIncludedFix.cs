using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Serves the tools of the referenced assembly too.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CatalogIsNotIncludedFix)), Shared]
public sealed class CatalogIsNotIncludedFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.CatalogIsNotIncluded];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is CompilationUnitSyntax unit && context.Diagnostics[0].Properties.TryGetValue("Type", out var type))
        {
            var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
            var lineBreak = text.Lines[0].EndIncludingLineBreak > text.Lines[0].End ? text.ToString(TextSpan.FromBounds(text.Lines[0].End, text.Lines[0].EndIncludingLineBreak)) : "\n";
            var name = model!.LookupNamespacesAndTypes(context.Span.Start, name: "McpToolsFromAttribute").Length > 0 ? "McpToolsFrom" : "McpAttr.McpToolsFrom";
            var attribute = $"[assembly: {name}(typeof({type}))]";
            var change = (unit.AttributeLists.LastOrDefault() ?? (SyntaxNode?)unit.Usings.LastOrDefault()) is { } before
                ? new TextChange(new TextSpan(before.Span.End, 0), (before is UsingDirectiveSyntax ? lineBreak : "") + lineBreak + attribute)
                : new TextChange(new TextSpan(unit.GetFirstToken().SpanStart, 0), attribute + lineBreak + lineBreak);
            context.RegisterCodeFix(
                CodeAction.Create($"Serve the tools of {type}", _ => Task.FromResult(SourceEdits.Apply(context.Document, text, change)), equivalenceKey: nameof(CatalogIsNotIncludedFix)),
                context.Diagnostics);
        }
    }
}
