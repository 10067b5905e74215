using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace McpAttr.CodeFixes;

/// <summary>Removes an attribute that nothing comes of: [McpComplete] where nothing is completed, [McpToolsFrom] of an assembly without a catalog, a check that no schema can say.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AttributeIsIdleFix)), Shared]
public sealed class AttributeIsIdleFix : SourceFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NothingToComplete, RuleIds.AssemblyHasNoCatalog, RuleIds.AttributeIsNotSupported];

    private protected override SourceChange? Fix(FixSite site)
    {
        // What changes the JSON of a type is found where the type is used, and is for its author to decide.
        var attribute = site.Diagnostic.Id == RuleIds.NothingToComplete ? site.Around<ParameterSyntax>()?.AttributeLists.Named("McpComplete").FirstOrDefault() : site.Around<AttributeSyntax>();
        return attribute is null ? null : new SourceChange($"Remove [{attribute.Name}]", SourceEdits.Remove(attribute));
    }
}
