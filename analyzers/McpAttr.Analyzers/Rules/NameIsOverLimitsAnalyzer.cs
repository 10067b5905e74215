using System.Collections.Immutable;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.Analyzers;

/// <summary>Advises on names of tools and prompts that the protocol allows and clients do not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NameIsOverLimitsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.NameIsRefused, Rules.NameIsLong];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterMemberAction(static (symbol, method, noun, primitive) =>
        {
            // A client never shows the name of a resource to a model.
            if (noun == "resource")
            {
                return;
            }

            var server = RuleOptions.Text(symbol.Options, method.Locations[0].SourceTree, "mcpattr_server_name", "McpServerName");
            var limit = NameLimits.Of(server);
            var name = primitive.Name;
            if (name.Contains(".") || name.Length > NameLimits.OfModels)
            {
                var fault = name.Contains(".") ? "it has a dot" : $"it has {name.Length} characters, and {NameLimits.OfModels} is the most";
                symbol.ReportDiagnostic(Diagnostic.Create(Rules.NameIsRefused, method.Locations[0], NameLimits.Write(limit), name, noun, fault));
            }
            else if (name.Length > limit)
            {
                var around = server is null ? "a server of some 14 letters" : $"\"{server}\"";
                symbol.ReportDiagnostic(Diagnostic.Create(Rules.NameIsLong, method.Locations[0], NameLimits.Write(limit), name, noun, name.Length, around, limit));
            }
        });
    }
}
