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

/// <summary>Writes to standard error what was meant for standard output; nothing stands in for standard input.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StandardStreamIsUsedFix)), Shared]
public sealed class StandardStreamIsUsedFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.StandardStreamIsUsed];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        var root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is not null && model is not null
            && Name(root.FindNode(context.Span, getInnermostNodeForTie: true)) is { } name
            && Replacement(name.Identifier.ValueText) is { } replacement
            && (name.Parent is MemberAccessExpressionSyntax || IsInScope(model, name, replacement)))
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Write to standard error",
                    async cancellationToken =>
                    {
                        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                        return document.WithText(text.WithChanges(new TextChange(name.Span, replacement)));
                    },
                    equivalenceKey: nameof(StandardStreamIsUsedFix)),
                context.Diagnostics);
        }
    }

    private static SimpleNameSyntax? Name(SyntaxNode node) => node is MemberAccessExpressionSyntax access ? access.Name : node as SimpleNameSyntax;

    private static string? Replacement(string member) => member switch
    {
        "Write" or "WriteLine" => "Error." + member,
        "Out" => "Error",
        "OpenStandardOutput" => "OpenStandardError",
        _ => null,
    };

    /// <summary>After <c>using static System.Console</c>: a member of the user's own may hide the one that is needed.</summary>
    private static bool IsInScope(SemanticModel model, SimpleNameSyntax name, string replacement)
    {
        var needed = SyntaxFactory.IdentifierName(replacement.Split('.')[0]);
        var found = model.GetSpeculativeSymbolInfo(name.SpanStart, needed, SpeculativeBindingOption.BindAsExpression);
        var symbol = found.Symbol ?? found.CandidateSymbols.FirstOrDefault();
        return SymbolEqualityComparer.Default.Equals(symbol?.ContainingType, model.GetSymbolInfo(name).Symbol?.ContainingType);
    }
}
