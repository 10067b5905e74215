using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Writes to standard error what was meant for standard output; nothing stands in for standard input.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StandardStreamIsUsedFix)), Shared]
public sealed class StandardStreamIsUsedFix : SourceFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.StandardStreamIsUsed];

    private protected override SourceChange? Fix(FixSite site) =>
        Name(site.Node) is { } name
        && Replacement(name.Identifier.ValueText) is { } replacement
        && (name.Parent is MemberAccessExpressionSyntax || IsInScope(site.Model, name, replacement))
            ? new SourceChange("Write to standard error", new TextChange(name.Span, replacement))
            : null;

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
