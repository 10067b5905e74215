using System.Collections.Immutable;
using System.Composition;
using System.Text.RegularExpressions;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Adds the parameter of a variable that has none, or writes a variable as the parameter that nearly has its name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(VariablesAndParametersDifferFix)), Shared]
public sealed class VariablesAndParametersDifferFix : CodeFixProvider
{
    private static readonly Regex Variable = new("(?<=\\{[+/?&]?([^}]*,)?)[A-Za-z_][A-Za-z0-9_]*(?=[},])", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.VariablesAndParametersDiffer];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        var method = root?.FindNode(context.Span).FirstAncestorOrSelf<MethodDeclarationSyntax>();
        if (method is null || Template(method) is not { } template)
        {
            return;
        }

        var variables = Variable.Matches(template.Token.ValueText).Cast<Match>().Select(static match => match.Value).ToList();
        var parameters = method.ParameterList.Parameters.Select(static parameter => parameter.Identifier.ValueText).ToList();
        var missing = variables.Except(parameters).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        // A parameter without a variable whose name is near is most likely what was meant.
        var loose = parameters.Except(variables).ToList();
        if (NearestName.Of(missing[0], loose) is { } near)
        {
            var written = Regex.Replace(template.Token.Text, "(?<=[{,?&/+])" + Regex.Escape(missing[0]) + "(?=[},])", near);
            context.RegisterCodeFix(
                CodeAction.Create($"Write the variable as \"{near}\"", _ => Task.FromResult(SourceEdits.Apply(context.Document, text, new TextChange(template.Span, written))), equivalenceKey: nameof(VariablesAndParametersDifferFix)),
                context.Diagnostics);
        }
        else if (root!.FindNode(context.Span) is MethodDeclarationSyntax)
        {
            context.RegisterCodeFix(
                CodeAction.Create($"Add the parameter \"{missing[0]}\"", _ => Task.FromResult(SourceEdits.Apply(context.Document, text, Add(method.ParameterList, missing[0]))), equivalenceKey: nameof(VariablesAndParametersDifferFix)),
                context.Diagnostics);
        }
    }

    private static LiteralExpressionSyntax? Template(MethodDeclarationSyntax method) => method.AttributeLists
        .SelectMany(static list => list.Attributes)
        .Where(static attribute => attribute.Name.ToString() is "McpResource" or "McpResourceAttribute")
        .Select(static attribute => attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression)
        .OfType<LiteralExpressionSyntax>()
        .FirstOrDefault();

    // After the required ones: what is optional, or comes from the server, stands last.
    private static TextChange Add(ParameterListSyntax list, string name)
    {
        var after = list.Parameters.LastOrDefault(static parameter => parameter.Default is null && parameter.Type?.ToString().EndsWith("CancellationToken", StringComparison.Ordinal) is not true);
        return after is not null
            ? new TextChange(new TextSpan(after.Span.End, 0), ", string " + name)
            : new TextChange(new TextSpan(list.OpenParenToken.Span.End, 0), "string " + name + (list.Parameters.Count == 0 ? "" : ", "));
    }
}
