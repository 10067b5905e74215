using System.Collections.Immutable;
using System.Composition;
using McpAttr.Analyzers;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace McpAttr.CodeFixes;

/// <summary>
/// Writes the elements of the doc comment that are not there. They stay empty, and the advice stays with them: invented words would silence it
/// and tell a model nothing.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ToolIsNotDescribedFix)), Shared]
public sealed class ToolIsNotDescribedFix : SourceFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ToolIsNotDescribed];

    private protected override SourceChange? Fix(FixSite site) =>
        site.Node is MethodDeclarationSyntax declaration
        && Elements(declaration, MissingDescriptions.Read(site.Diagnostic.Properties)) is { Count: > 0 } elements
        && DocCommentEdits.Insert(site.Text, declaration, elements) is { } insertion
            ? new SourceChange("Write a doc comment", insertion)
            : null;

    /// <summary>The missing elements that are not there, be it empty; none where the doc comment is broken, as the parser reads nothing in it.</summary>
    private static List<string> Elements(MethodDeclarationSyntax declaration, MissingDescriptions missing)
    {
        if (DocCommentEdits.Elements(declaration) is not { } written)
        {
            return [];
        }

        return
        [
            .. missing.OfTool && !written.Contains("summary") ? ["<summary></summary>"] : Array.Empty<string>(),
            .. missing.OfParameters.Where(name => !written.Contains("param " + name)).Select(static name => $"<param name=\"{name}\"></param>"),
        ];
    }
}
