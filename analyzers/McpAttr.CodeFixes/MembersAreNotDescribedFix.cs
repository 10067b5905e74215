using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>
/// Writes the doc comments that the members of a type do not have, where the type stands in the same source. They stay empty, and the advice stays with
/// them: invented words would silence it and tell a model nothing.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MembersAreNotDescribedFix)), Shared]
public sealed class MembersAreNotDescribedFix : SourceFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.MembersAreNotDescribed];

    private protected override SourceChange? Fix(FixSite site)
    {
        var edits = site.Diagnostic.AdditionalLocations
            .Where(location => location.SourceTree == site.Root.SyntaxTree)
            .Select(location => site.Root.FindNode(location.SourceSpan))
            .OfType<TypeDeclarationSyntax>()
            .SelectMany(type => Edits(site.Text, type))
            .ToArray();
        return edits.Length == 0 ? null : new SourceChange("Write the doc comments of its members", edits);
    }

    private static IEnumerable<TextChange> Edits(SourceText text, TypeDeclarationSyntax type)
    {
        if (type is RecordDeclarationSyntax { ParameterList: { } list } && DocCommentEdits.Elements(type) is { } written)
        {
            var missing = list.Parameters.Where(static parameter => !IsDescribed(parameter.AttributeLists)).Select(static parameter => parameter.Identifier.ValueText)
                .Where(name => !written.Contains("param " + name)).Select(static name => $"<param name=\"{name}\"></param>").ToList();
            if (missing.Count > 0 && DocCommentEdits.Insert(text, type, missing) is { } insertion)
            {
                yield return insertion;
            }
        }

        foreach (var property in type.Members.OfType<PropertyDeclarationSyntax>().Where(static property => IsOfContract(property) && !IsDescribed(property.AttributeLists)))
        {
            if (DocCommentEdits.Elements(property) is { Count: 0 } && DocCommentEdits.Insert(text, property, ["<summary></summary>"]) is { } insertion)
            {
                yield return insertion;
            }
        }
    }

    private static bool IsOfContract(PropertyDeclarationSyntax property) =>
        property.Modifiers.Any(SyntaxKind.PublicKeyword) && !property.Modifiers.Any(SyntaxKind.StaticKeyword) && !property.AttributeLists.Named("JsonIgnore").Any();

    private static bool IsDescribed(SyntaxList<AttributeListSyntax> lists) => lists.Named("Description").Any();
}
