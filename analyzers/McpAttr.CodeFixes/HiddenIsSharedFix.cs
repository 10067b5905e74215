using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace McpAttr.CodeFixes;

/// <summary>Says that a resource which not everybody sees is cached for nobody but who asked.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HiddenIsSharedFix)), Shared]
public sealed class HiddenIsSharedFix : SourceFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.HiddenIsShared];

    private protected override SourceChange? Fix(FixSite site) =>
        site.Node is MethodDeclarationSyntax method && method.AttributeLists.Named("McpResource").FirstOrDefault() is { } attribute
            ? new SourceChange("Cache it for nobody else", SourceEdits.SetArgument(attribute, "CachePrivate", "true"))
            : null;
}
