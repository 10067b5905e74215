using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Makes a variable of the query nullable, so that a URI without it has a meaning.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(VariableNeedsDefaultFix)), Shared]
public sealed class VariableNeedsDefaultFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.VariableNeedsDefault];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span) is ParameterSyntax { Type: { } type and not NullableTypeSyntax })
        {
            context.RegisterCodeFix(
                CodeAction.Create("Make it nullable", _ => Task.FromResult(SourceEdits.Apply(context.Document, text, new TextChange(new TextSpan(type.Span.End, 0), "?"))), equivalenceKey: nameof(VariableNeedsDefaultFix)),
                context.Diagnostics);
        }
    }
}
