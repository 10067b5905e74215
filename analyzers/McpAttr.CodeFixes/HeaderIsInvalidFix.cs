using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Names a header by a token: what no header may hold becomes a hyphen.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HeaderIsInvalidFix)), Shared]
public sealed class HeaderIsInvalidFix : SourceFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.HeaderIsInvalid];

    private protected override SourceChange? Fix(FixSite site) =>
        site.Around<ParameterSyntax>()?.AttributeLists.Named("McpHeader").FirstOrDefault()?.FirstArgument() is LiteralExpressionSyntax { Token: { ValueText: { Length: > 0 } name } } literal
        && string.Concat(name.Select(static c => IsTokenCharacter(c) ? c : '-')) is var token
        && token != name && token.Any(char.IsLetterOrDigit)
            ? new SourceChange($"Name the header \"{token}\"", new TextChange(literal.Span, SourceEdits.Literal(token)))
            : null;

    // RFC 9110, 5.6.2.
    private static bool IsTokenCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0;
}
