using System.Collections.Immutable;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Contract;
using McpAttr.Roslyn.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.Analyzers.Contract;

/// <summary>
/// Holds what an assembly offers against its <c>mcp.lock.json</c>, where the project keeps one. What breaks is an error where the user broke it; the build writes
/// what does not.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractLockAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Rules.ContractIsBroken, Rules.ContractMemberIsMissing, Rules.ContractIsNotUpToDate, Rules.ContractIsUnreadable];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var options = start.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
            var types = KnownTypes.Of(start.Compilation);
            if (ContractOptions.IsKept(options) && !ContractOptions.IsUpdated(options) && types.IsMcpAttrReferenced && types.IsLanguageSupported)
            {
                Start(start, types, ContractOptions.IsLocked(options));
            }
        });
    }

    private static void Start(CompilationStartAnalysisContext start, KnownTypes types, bool isLocked)
    {
        var file = start.Options.AdditionalFiles.FirstOrDefault(file =>
            ContractOptions.IsContract(start.Options.AnalyzerConfigOptionsProvider.GetOptions(file)));
        var locked = file?.GetText(start.CancellationToken) is { } text ? LockFile.Of(text) : null;
        if (locked?.Fault is { } fault)
        {
            start.RegisterCompilationEndAction(end => end.ReportDiagnostic(Diagnostic.Create(
                Rules.ContractIsUnreadable, locked.At(file!.Path, fault), Path.GetFileName(file.Path), ContractText.Version)));
            return;
        }

        var offered = new OfferedMembers(types, locked, file?.Path ?? ContractText.FileName);
        start.RegisterSymbolAction(symbol => offered.Add((IMethodSymbol)symbol.Symbol, symbol.ReportDiagnostic, symbol.CancellationToken), SymbolKind.Method);
        start.RegisterCompilationEndAction(end =>
        {
            if (ProjectParser.Parse(end.Compilation, end.CancellationToken) is { } project)
            {
                offered.End(project, isLocked, end.ReportDiagnostic);
            }
        });
    }
}
