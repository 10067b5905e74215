using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn;

// What tools with views, and the views, can have wrong.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor AppUriIsInvalid = new(
        RuleIds.AppUriIsInvalid,
        "The URI is that of no view",
        "The URI of a view, '{0}', {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.AppUriIsInvalid + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor AppOriginIsInvalid = new(
        RuleIds.AppOriginIsInvalid,
        "The text is no origin",
        "'{0}' is no origin: write a scheme (https, http, wss or ws) and a host, perhaps behind '*.', perhaps with a port, and no path, such as https://api.example.com",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.AppOriginIsInvalid + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor AppIsNoTool = new(
        RuleIds.AppIsNoTool,
        "The attribute is for something else",
        "[{0}] stands on a {1}, and is for a {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.AppIsNoTool + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor AppViewIsMissing = new(
        RuleIds.AppViewIsMissing,
        "The view is not there",
        "No resource of this assembly has the URI '{0}', which the tool '{1}' is shown by; add a method with [McpResource(\"{0}\"), McpAppView]",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.AppViewIsMissing + ".md");
}
