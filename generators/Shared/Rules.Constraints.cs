using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn;

// What is wrong with the attributes that constrain a value, and with the settings of a tool.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor ConstraintDoesNotFit = new(
        RuleIds.ConstraintDoesNotFit,
        "The constraint does not fit",
        "The [{0}] of '{1}' cannot be checked: {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.ConstraintDoesNotFit + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor ExampleDoesNotFit = new(
        RuleIds.ExampleDoesNotFit,
        "The example or default does not fit",
        "The [{0}] of '{1}' is no value of the type '{2}'; give a constant of that type, or its JSON",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.ExampleDoesNotFit + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor ProfileCannotSay = new(
        RuleIds.ProfileCannotSay,
        "The schema profile cannot say the type",
        "The tool '{0}' has schemas in the profile {1}, which cannot say '{2}': {3}, or choose another SchemaProfile",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.ProfileCannotSay + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor RegularExpressionIsInterpreted = new(
        RuleIds.RegularExpressionIsInterpreted,
        "The regular expression is read at run time",
        "The [RegularExpression] of '{0}' is read when the server runs, which links .NET's regular expression engine (1.2 MB in a native file); name a method with [GeneratedRegex] by [McpPattern] instead",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.RegularExpressionIsInterpreted + ".md");

    public static readonly DiagnosticDescriptor PatternIsDotNets = new(
        RuleIds.PatternIsDotNets,
        "The schema cannot say the pattern",
        "The pattern of '{0}' is checked, but its schema cannot say it, because regular expressions of JSON Schema lack {1}; clients read it in the description",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.PatternIsDotNets + ".md");
}
