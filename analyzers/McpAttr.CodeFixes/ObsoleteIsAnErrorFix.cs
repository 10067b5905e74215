using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace McpAttr.CodeFixes;

/// <summary>Lets a method be obsolete as a warning, so that generated code can call it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ObsoleteIsAnErrorFix)), Shared]
public sealed class ObsoleteIsAnErrorFix : SourceFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.MethodMustNotBeCalled];

    private protected override SourceChange? Fix(FixSite site)
    {
        var errors = site.Node is not MethodDeclarationSyntax method ? [] : new[] { method.AttributeLists, method.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.AttributeLists ?? default }
            .SelectMany(static lists => lists.Named("Obsolete"))
            .Select(attribute => attribute.ArgumentList?.Arguments.FirstOrDefault(argument => site.Model.GetConstantValue(argument.Expression, site.CancellationToken).Value is true))
            .OfType<AttributeArgumentSyntax>()
            .ToList();
        return errors.Count == 0 ? null : new SourceChange("Make it obsolete as a warning", [.. errors.Select(SourceEdits.Remove)]);
    }
}
