using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn;

/// <summary>The rules of <c>mcp.lock.json</c>.</summary>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor ContractIsBroken = new(
        RuleIds.ContractIsBroken,
        "A change breaks the contract",
        "The {0} '{1}' breaks its contract in {3}: {2}; undo that, or accept it by building with -p:McpContractUpdate=true",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.ContractIsBroken + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor ContractMemberIsMissing = new(
        RuleIds.ContractMemberIsMissing,
        "A part of the contract is gone",
        "The {0} '{1}' of the contract in {2} is no longer there, or has another name; bring it back, or accept that by building with -p:McpContractUpdate=true",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.ContractMemberIsMissing + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.CompilationEnd]);

    public static readonly DiagnosticDescriptor ContractIsNotUpToDate = new(
        RuleIds.ContractIsNotUpToDate,
        "The contract is not up to date",
        "{0} {1}, and this build may not write it (McpContractLocked, or ContinuousIntegrationBuild); build once without, and commit the file",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.ContractIsNotUpToDate + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.CompilationEnd]);

    public static readonly DiagnosticDescriptor ContractIsUnreadable = new(
        RuleIds.ContractIsUnreadable,
        "The contract cannot be read",
        "{0} is no contract of version {1} from here on; restore it, or write it anew by building with -p:McpContractUpdate=true",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.ContractIsUnreadable + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.CompilationEnd]);
}
