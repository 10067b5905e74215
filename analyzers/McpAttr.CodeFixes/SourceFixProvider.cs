using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace McpAttr.CodeFixes;

/// <summary>A fix that edits the source in which its diagnostic stands. A fix says what it edits; what is the same for all is here.</summary>
public abstract class SourceFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root
            && await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } model
            && await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false) is { } text
            && Fix(new FixSite(context.Diagnostics[0], root, model, text, context.CancellationToken)) is { } fix)
        {
            context.RegisterCodeFix(
                CodeAction.Create(fix.Title, _ => Task.FromResult(document.WithText(text.WithChanges(fix.Edits))), equivalenceKey: GetType().Name),
                context.Diagnostics);
        }
    }

    /// <summary>The fix, or null where there is none.</summary>
    private protected abstract SourceChange? Fix(FixSite site);
}
