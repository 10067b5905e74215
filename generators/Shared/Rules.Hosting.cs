using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn;

// What filters and limits can have wrong.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor FilterCannotBeMade = new(
        RuleIds.FilterCannotBeMade,
        "The filter cannot be made",
        "The server cannot make a filter of the type '{0}'; it must be a class that generated code can name, with one reachable constructor that takes services alone, because a filter is made once for all calls",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.FilterCannotBeMade + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor FilterDoesNotFit = new(
        RuleIds.FilterDoesNotFit,
        "The filter is for something else",
        "The filter '{0}' does not run around the {1} '{2}'; implement IMcpFilter<{3}>, or IMcpFilter<McpInvocation> for everything",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.FilterDoesNotFit + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor LimitIsOutOfRange = new(
        RuleIds.LimitIsOutOfRange,
        "A limit is out of range",
        "{0} must be {1}; leave it out where there is no limit",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.LimitIsOutOfRange + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);
}
