using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Gives an argument a name on the wire that every client takes. A member of a type is left to the user, whose other code may write it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeyIsRefusedFix)), Shared]
public sealed class KeyIsRefusedFix : SourceFixProvider
{
    private const int LongestKey = 64;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.KeyIsRefused];

    private protected override SourceChange? Fix(FixSite site)
    {
        if (site.Node is not ParameterSyntax parameter)
        {
            return null;
        }

        var given = parameter.AttributeLists.Named("McpArgument").FirstOrDefault();
        var written = given?.ArgumentList?.Arguments.FirstOrDefault()?.Expression;
        var name = written is LiteralExpressionSyntax literal ? literal.Token.ValueText : parameter.Identifier.ValueText;
        return NearestKey(name) is { } key && key != name
            ? new SourceChange(
                $"Name the argument \"{key}\" for clients",
                given is not null
                    ? SourceEdits.SetArgument(given, "Name", SourceEdits.Literal(key))
                    : new TextChange(new TextSpan(parameter.SpanStart, 0), $"[McpArgument(Name = {SourceEdits.Literal(key)})] "))
            : null;
    }

    private static string? NearestKey(string name)
    {
        var key = new string([.. name.Take(LongestKey).Select(static c => Naming.IsOfName(c) ? c : '_')]);
        return key.Any(char.IsLetterOrDigit) ? key : null;
    }
}
