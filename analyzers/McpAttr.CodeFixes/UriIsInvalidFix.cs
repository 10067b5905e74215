using System.Collections.Immutable;
using System.Composition;
using System.Text.RegularExpressions;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Percent-encodes what a URI must not hold, and puts a slash between two variables.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UriIsInvalidFix)), Shared]
public sealed class UriIsInvalidFix : SourceFixProvider
{
    private static readonly Regex Adjacent = new("(?<=[A-Za-z0-9_]\\})(?=\\{\\+?[A-Za-z0-9_])", RegexOptions.CultureInvariant);
    private static readonly Regex Foreign = new("[^ -~]+|[ \"<>\\\\^`|]+", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UriIsInvalid];

    private protected override SourceChange? Fix(FixSite site)
    {
        if (site.Node is not MethodDeclarationSyntax method || ResourceTemplate.Of(method) is not { } literal)
        {
            return null;
        }

        var uri = literal.Token.ValueText;
        var valid = Adjacent.Replace(Foreign.Replace(uri, static match => Uri.EscapeDataString(match.Value)), "/");
        return valid != uri && IsValid(valid) ? new SourceChange($"Write \"{valid}\"", new TextChange(literal.Span, SourceEdits.Literal(valid))) : null;
    }

    private static bool IsValid(string uri)
    {
        if (!UriTemplateParser.IsTemplate(uri))
        {
            return UriText.FindFault(uri) is null;
        }

        UriTemplateParser.Parse(uri, out var fault);
        return fault is null;
    }
}
