using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn;

// What members that not everybody sees can have wrong.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor VisibilityCannotBeMade = new(
        RuleIds.VisibilityCannotBeMade,
        "The visibility cannot be made",
        "The server cannot make a visibility of the type '{0}'; it must be a class that generated code can name, with one reachable constructor that takes services alone, because it is made once for all requests",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.VisibilityCannotBeMade + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor HiddenIsShared = new(
        RuleIds.HiddenIsShared,
        "What not everybody sees may be shared by anybody",
        "Not everybody sees the resource '{0}', but what was read of it may be kept for anybody; set CachePrivate beside CacheSeconds",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.HiddenIsShared + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);
}
