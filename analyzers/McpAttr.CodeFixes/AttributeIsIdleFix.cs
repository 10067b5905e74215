using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace McpAttr.CodeFixes;

/// <summary>Removes an attribute that nothing comes of: [McpComplete] where nothing is completed, [McpToolsFrom] of an assembly without a catalog.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AttributeIsIdleFix)), Shared]
public sealed class AttributeIsIdleFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NothingToComplete, RuleIds.AssemblyHasNoCatalog];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        var node = root?.FindNode(context.Span, getInnermostNodeForTie: true);
        var attribute = context.Diagnostics[0].Id == RuleIds.AssemblyHasNoCatalog
            ? node?.FirstAncestorOrSelf<AttributeSyntax>()
            : node?.FirstAncestorOrSelf<ParameterSyntax>()?.AttributeLists.SelectMany(static list => list.Attributes)
                .FirstOrDefault(static attribute => attribute.Name.ToString() is "McpComplete" or "McpCompleteAttribute");
        if (attribute is not null)
        {
            context.RegisterCodeFix(
                CodeAction.Create($"Remove [{attribute.Name}]", _ => Task.FromResult(SourceEdits.Apply(context.Document, text, SourceEdits.Remove(attribute))), equivalenceKey: nameof(AttributeIsIdleFix)),
                context.Diagnostics);
        }
    }
}
