using System.Collections.Immutable;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.Analyzers;

/// <summary>Advises to write a tool that runs as a task so that it holds no thread and can be stopped.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TaskAdviceAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.TaskBlocksThread, Rules.TaskIsNotCancellable];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterToolAction(static (symbol, method, tool) =>
        {
            var model = tool.Model.Primitive.Method;
            if (model.Task == TaskSupport.Forbidden)
            {
                return;
            }

            if (model.Result is { IsAwaitable: false, IsCollected: false })
            {
                symbol.ReportDiagnostic(Diagnostic.Create(Rules.TaskBlocksThread, method.Locations[0], method.Name));
            }

            // A context has the token, too.
            if (!model.Result.IsCollected && !model.Injected.Any(static injected => injected.Kind is InjectionKind.CancellationToken or InjectionKind.Context))
            {
                symbol.ReportDiagnostic(Diagnostic.Create(Rules.TaskIsNotCancellable, method.Locations[0], method.Name));
            }
        });
    }
}
