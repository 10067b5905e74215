using System.Collections.Immutable;
using System.Composition;
using McpAttr.Analyzers;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes.Migration;

/// <summary>Writes for McpAttr what is marked for the official C# SDK: the attribute, the descriptions, and the parameters that the server fills.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MigrateFromOfficialSdkFix)), Shared]
public sealed class MigrateFromOfficialSdkFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.MethodIsOfOfficialSdk];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static (context, document, diagnostics) =>
        MigrateAsync(document, [.. diagnostics.Select(static diagnostic => diagnostic.Location.SourceSpan)], context.CancellationToken));

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create(
                "Migrate to McpAttr",
                async cancellationToken => await MigrateAsync(context.Document, [context.Span], cancellationToken).ConfigureAwait(false) ?? context.Document,
                equivalenceKey: nameof(MigrateFromOfficialSdkFix)),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    private static async Task<Document?> MigrateAsync(Document document, IReadOnlyList<TextSpan> attributes, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is not CompilationUnitSyntax unit || model is null)
        {
            return null;
        }

        var changes = attributes
            .Select(span => root.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeSyntax>())
            .OfType<AttributeSyntax>()
            .SelectMany(attribute => Migrate(attribute, unit, model, text))
            .Distinct()
            .OrderBy(static change => change.Span.Start)
            .ThenBy(static change => change.Span.Length);
        return document.WithText(text.WithChanges(WithoutOverlaps(changes)));
    }

    private static List<TextChange> Migrate(AttributeSyntax attribute, CompilationUnitSyntax unit, SemanticModel model, SourceText text)
    {
        var ours = OfficialSdk.Ours(model.GetSymbolInfo(attribute).Symbol?.ContainingType);
        if (ours is null || attribute.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method)
        {
            return [SourceEdits.Remove(attribute)];
        }

        var lineBreak = SourceEdits.LineBreak(text);
        var changes = new List<TextChange> { AttributeMigration.Write(attribute, ours, method, model) };
        changes.AddRange(DescriptionMigration.Write(method, model, text, lineBreak));
        changes.AddRange(method.ParameterList.Parameters.SelectMany(parameter => ParameterMigration.Write(parameter, method, model)));
        if (SourceEdits.AddUsing(unit, model, method.SpanStart, lineBreak) is { } import)
        {
            changes.Add(import);
        }

        return changes;
    }

    // Two attributes of one list that both go: the second goes the next time.
    private static IEnumerable<TextChange> WithoutOverlaps(IEnumerable<TextChange> changes)
    {
        var end = 0;
        foreach (var change in changes)
        {
            if (change.Span.Start < end)
            {
                continue;
            }

            end = change.Span.End;
            yield return change;
        }
    }
}
