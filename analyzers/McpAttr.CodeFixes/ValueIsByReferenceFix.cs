using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Passes by value what is passed by reference; what a method gives back through a parameter, only its author can return.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ValueIsByReferenceFix)), Shared]
public sealed class ValueIsByReferenceFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ValueIsByReference];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span) is ParameterSyntax parameter
            && parameter.Modifiers.FirstOrDefault(static modifier => modifier.IsKind(SyntaxKind.RefKeyword)) is { RawKind: not 0 } modifier)
        {
            var change = new TextChange(TextSpan.FromBounds(modifier.SpanStart, parameter.Type!.SpanStart), "");
            context.RegisterCodeFix(
                CodeAction.Create("Pass by value", _ => Task.FromResult(SourceEdits.Apply(context.Document, text, change)), equivalenceKey: nameof(ValueIsByReferenceFix)),
                context.Diagnostics);
        }
    }
}
