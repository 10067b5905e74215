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

/// <summary>Adds the parameter of a variable that has none, or writes a variable as the parameter that nearly has its name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(VariablesAndParametersDifferFix)), Shared]
public sealed class VariablesAndParametersDifferFix : SourceFixProvider
{
    private static readonly Regex Variable = new("(?<=\\{[+/?&]?([^}]*,)?)[A-Za-z_][A-Za-z0-9_]*(?=[},])", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.VariablesAndParametersDiffer];

    private protected override SourceChange? Fix(FixSite site)
    {
        if (site.Around<MethodDeclarationSyntax>() is not { } method || ResourceTemplate.Of(method) is not { } template)
        {
            return null;
        }

        var variables = Variable.Matches(template.Token.ValueText).Cast<Match>().Select(static match => match.Value).ToList();
        var parameters = method.ParameterList.Parameters.Select(static parameter => parameter.Identifier.ValueText).ToList();
        var missing = variables.Except(parameters).ToList();
        if (missing.Count == 0)
        {
            return null;
        }

        // A parameter without a variable whose name is near is most likely what was meant.
        var loose = parameters.Except(variables).ToList();
        if (NearestName.Of(missing[0], loose) is { } near)
        {
            var written = Regex.Replace(template.Token.Text, "(?<=[{,?&/+])" + Regex.Escape(missing[0]) + "(?=[},])", near);
            return new SourceChange($"Write the variable as \"{near}\"", new TextChange(template.Span, written));
        }

        return site.Node is MethodDeclarationSyntax ? new SourceChange($"Add the parameter \"{missing[0]}\"", Add(method.ParameterList, missing[0])) : null;
    }

    // After the required ones: what is optional, or comes from the server, stands last.
    private static TextChange Add(ParameterListSyntax list, string name)
    {
        var after = list.Parameters.LastOrDefault(static parameter => parameter.Default is null && parameter.Type?.ToString().EndsWith("CancellationToken", StringComparison.Ordinal) is not true);
        return after is not null
            ? new TextChange(new TextSpan(after.Span.End, 0), ", string " + name)
            : new TextChange(new TextSpan(list.OpenParenToken.Span.End, 0), "string " + name + (list.Parameters.Count == 0 ? "" : ", "));
    }
}
