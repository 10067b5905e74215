using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn;

// What resources, prompts, completions and descriptors can have wrong.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor UriIsInvalid = new(
        RuleIds.UriIsInvalid,
        "The URI of the resource is invalid",
        "\"{0}\" cannot be the URI of the resource '{1}': {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.UriIsInvalid + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor VariablesAndParametersDiffer = new(
        RuleIds.VariablesAndParametersDiffer,
        "The variables of the URI and the parameters differ",
        "In the resource '{0}', {1}; give both the same name, with [McpArgument(Name = ...)] where C# has another, or let the server supply the parameter with [McpService]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.VariablesAndParametersDiffer + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor VariableNeedsDefault = new(
        RuleIds.VariableNeedsDefault,
        "A variable of the query needs a default",
        "A client may leave the variable '{0}' of '{1}' out, because it is in the query; make its parameter nullable, or give it a default value",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.VariableNeedsDefault + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor ValueIsNotText = new(
        RuleIds.ValueIsNotText,
        "The type cannot be read from text",
        "The type '{0}' of '{1}' cannot be read from text, and the arguments of a {2} are text; use a boolean, number, string, enum, date, Guid or Uri; if the server should supply it, mark the parameter with [McpService]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.ValueIsNotText + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor UrisAreEqual = new(
        RuleIds.UrisAreEqual,
        "Two resources have the same URIs",
        "\"{0}\" matches the same URIs as \"{1}\" of '{2}', so it would never be read; change one",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.UrisAreEqual + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.CompilationEnd]);

    public static readonly DiagnosticDescriptor TemplatesOverlap = new(
        RuleIds.TemplatesOverlap,
        "Two templates share some URIs",
        "\"{0}\" and \"{1}\" of '{2}' share some URIs but not all, and nothing tells which of them reads those; let them differ in a literal",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.TemplatesOverlap + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.CompilationEnd]);

    public static readonly DiagnosticDescriptor NothingIsReturned = new(
        RuleIds.NothingIsReturned,
        "The resource or prompt returns nothing",
        "'{0}' returns nothing, so there is nothing to send when a client asks for the {1}; return its contents",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.NothingIsReturned + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor ResultIsNoPrompt = new(
        RuleIds.ResultIsNoPrompt,
        "The result cannot be sent as a prompt",
        "The type '{0}' that '{1}' returns is no prompt; return string, McpContent, McpPromptMessage or several, or McpPromptResult",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.ResultIsNoPrompt + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor CompletionIsNotFound = new(
        RuleIds.CompletionIsNotFound,
        "The completion is not found",
        "There is no one method '{0}' in '{2}' that generated code can call to complete '{1}'; name a method of the same class that is public or internal and neither overloaded nor generic",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.CompletionIsNotFound + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor CompletionDoesNotFit = new(
        RuleIds.CompletionDoesNotFit,
        "The completion has another signature",
        "'{0}' cannot complete '{1}': it takes the text so far (string) first, then only other arguments by their names or what the server supplies, and returns strings (IEnumerable<string>, IReadOnlyList<string>, string[]) or McpCompletionResult, also in Task or ValueTask",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.CompletionDoesNotFit + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor NothingToComplete = new(
        RuleIds.NothingToComplete,
        "There is nothing to complete",
        "'{0}' cannot be completed, because it is no argument of a prompt and no variable of a URI template; remove [McpComplete]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.NothingToComplete + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor HeaderIsInvalid = new(
        RuleIds.HeaderIsInvalid,
        "The header of the argument is invalid",
        "\"{0}\" cannot be the header of '{1}': {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.HeaderIsInvalid + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor TextBlockIsAlone = new(
        RuleIds.TextBlockIsAlone,
        "There is no structured content beside the text",
        "'{0}' has no structured result, so TextBlock = {1} says nothing about it; remove it, or return a value with StructuredContent",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.TextBlockIsAlone + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor IconIsInvalid = new(
        RuleIds.IconIsInvalid,
        "The address of the icon is invalid",
        "\"{0}\" cannot be the address of an icon: clients load https: and data: URIs alone",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.IconIsInvalid + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor MetaIsInvalid = new(
        RuleIds.MetaIsInvalid,
        "The member of _meta is invalid",
        "\"{0}\" cannot be a member of _meta: its name is letters, digits, '-', '_' and '.', perhaps behind a prefix such as com.example/, and is there once; its value is a string, a finite number, a boolean or Json",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.MetaIsInvalid + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor NumberIsOutOfRange = new(
        RuleIds.NumberIsOutOfRange,
        "A number of the resource is out of range",
        "{0} = {1} says nothing about the resource '{2}': Priority is from 0 to 1, Size and CacheSeconds are 0 or more; leave it out when it is not known",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.NumberIsOutOfRange + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);
}
