using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Gives an argument a name on the wire that every client takes. A member of a type is left to the user, whose other code may write it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeyIsRefusedFix)), Shared]
public sealed class KeyIsRefusedFix : CodeFixProvider
{
    private const int LongestKey = 64;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.KeyIsRefused];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span) is not ParameterSyntax parameter)
        {
            return;
        }

        var given = parameter.AttributeLists.SelectMany(static list => list.Attributes)
            .FirstOrDefault(static attribute => attribute.Name.ToString() is "McpArgument" or "McpArgumentAttribute");
        var written = given?.ArgumentList?.Arguments.FirstOrDefault()?.Expression;
        var name = written is LiteralExpressionSyntax literal ? literal.Token.ValueText : parameter.Identifier.ValueText;
        if (NearestKey(name) is { } key && key != name)
        {
            var change = given is not null
                ? SourceEdits.SetArgument(given, "Name", SourceEdits.Literal(key))
                : new TextChange(new TextSpan(parameter.SpanStart, 0), $"[McpArgument(Name = {SourceEdits.Literal(key)})] ");
            context.RegisterCodeFix(
                CodeAction.Create($"Name the argument \"{key}\" for clients", _ => Task.FromResult(SourceEdits.Apply(context.Document, text, change)), equivalenceKey: nameof(KeyIsRefusedFix)),
                context.Diagnostics);
        }
    }

    private static string? NearestKey(string name)
    {
        var key = new string([.. name.Take(LongestKey).Select(static c => Naming.IsOfName(c) ? c : '_')]);
        return key.Any(char.IsLetterOrDigit) ? key : null;
    }
}
