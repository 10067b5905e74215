using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace McpAttr.CodeFixes;

/// <summary>Removes an argument of our attribute that says nothing: an empty title, a text block beside no structured content.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ArgumentIsIdleFix)), Shared]
public sealed class ArgumentIsIdleFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.TitleIsEmpty, RuleIds.TextBlockIsAlone];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        var name = context.Diagnostics[0].Id == RuleIds.TitleIsEmpty ? "Title" : "TextBlock";
        if (root?.FindNode(context.Span) is MethodDeclarationSyntax method
            && method.AttributeLists.SelectMany(static list => list.Attributes)
                .Where(static attribute => attribute.Name.ToString().Contains("Mcp"))
                .SelectMany(static attribute => attribute.ArgumentList?.Arguments ?? [])
                .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name) is { } argument)
        {
            context.RegisterCodeFix(
                CodeAction.Create($"Remove {name}", _ => Task.FromResult(SourceEdits.Apply(context.Document, text, SourceEdits.Remove(argument))), equivalenceKey: nameof(ArgumentIsIdleFix)),
                context.Diagnostics);
        }
    }
}
