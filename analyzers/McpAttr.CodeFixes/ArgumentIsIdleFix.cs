using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace McpAttr.CodeFixes;

/// <summary>Removes an argument of our attribute that says nothing: an empty title, a text block beside no structured content, a number that is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ArgumentIsIdleFix)), Shared]
public sealed class ArgumentIsIdleFix : SourceFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.TitleIsEmpty, RuleIds.TextBlockIsAlone, RuleIds.NumberIsOutOfRange];

    private protected override SourceChange? Fix(FixSite site) =>
        site.Node is MethodDeclarationSyntax method
        && method.AttributeLists.SelectMany(static list => list.Attributes)
            .Where(static attribute => attribute.Name.ToString().Contains("Mcp"))
            .SelectMany(static attribute => attribute.ArgumentList?.Arguments ?? [])
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == Argument(site.Diagnostic)) is { } argument
            ? new SourceChange($"Remove {argument.NameEquals!.Name}", SourceEdits.Remove(argument))
            : null;

    // The message of a number begins with its argument.
    private static string Argument(Diagnostic diagnostic) => diagnostic.Id switch
    {
        RuleIds.TitleIsEmpty => "Title",
        RuleIds.TextBlockIsAlone => "TextBlock",
        _ => diagnostic.GetMessage(CultureInfo.InvariantCulture).Split(' ')[0],
    };
}
