using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn;

/// <summary>What keeps code from being generated (MCPA00), and advice (MCPA01). Each message says why, and what to do; each rule has a page under analyzers/rules.</summary>
/// <remarks>Each is written out, because release tracking (RS2000 to RS2008) reads the constructors' arguments and sees no further than these.</remarks>
internal static partial class Rules
{
    private const string Category = "McpAttr";
    private const string Pages = "https://github.com/mcpattr/mcpattr/blob/main/analyzers/rules/";

    public static readonly DiagnosticDescriptor LanguageVersionIsTooLow = new(
        RuleIds.LanguageVersionIsTooLow,
        "The language version is too low",
        "The code that McpAttr generates needs C# 13, but this project is compiled as C# {0}, so nothing is generated; remove <LangVersion> from the project, or set it to 13 or higher",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.LanguageVersionIsTooLow + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.CompilationEnd]);

    public static readonly DiagnosticDescriptor MethodIsNotReachable = new(
        RuleIds.MethodIsNotReachable,
        "Generated code cannot call the method",
        "Generated code cannot call '{0}', so it is no {1}; make the method and the types around it internal or public (a local function must become a method)",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.MethodIsNotReachable + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor MethodIsGeneric = new(
        RuleIds.MethodIsGeneric,
        "A tool, resource or prompt cannot be generic",
        "'{0}' is generic, or in a generic type, and nothing says with which types to call it; write a {1} that is not generic and calls it",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.MethodIsGeneric + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor MethodIsAsyncVoid = new(
        RuleIds.MethodIsAsyncVoid,
        "A tool, resource or prompt cannot be async void",
        "'{0}' is async void, so nobody sees when it ends or fails; return Task instead",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.MethodIsAsyncVoid + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor MethodMustNotBeCalled = new(
        RuleIds.MethodMustNotBeCalled,
        "A tool, resource or prompt must not be obsolete as an error",
        "'{0}' is obsolete as an error, so generated code cannot call it; make it obsolete as a warning, or let it serve no client",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.MethodMustNotBeCalled + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor ClassCannotBeConstructed = new(
        RuleIds.ClassCannotBeConstructed,
        "The class of the method cannot be constructed",
        "'{0}' cannot be constructed for the {2} '{1}': it must be a class that is not abstract, with exactly one public or internal constructor and no required members; or make the method static",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.ClassCannotBeConstructed + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor NameIsInvalid = new(
        RuleIds.NameIsInvalid,
        "The name of the tool, resource or prompt is invalid",
        "'{0}' cannot be the name of a {1}: clients accept 1 to 128 letters A to Z and a to z, digits, '_', '-' and '.'; set Name of [Mcp{2}]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.NameIsInvalid + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor NamesAreEqual = new(
        RuleIds.NamesAreEqual,
        "Two tools or two prompts have the same name",
        "The name '{0}' is also that of '{1}', and a client could reach only one of them; set Name of the attribute on one",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.NamesAreEqual + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.CompilationEnd]);

    public static readonly DiagnosticDescriptor ValueIsByReference = new(
        RuleIds.ValueIsByReference,
        "A value is passed by reference",
        "In the {2} '{1}', {0} is passed by reference, but a value on the wire is no variable; pass it by value and return what changes",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.ValueIsByReference + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor TypeIsNotSupported = new(
        RuleIds.TypeIsNotSupported,
        "The type has no form on the wire",
        "The type '{0}' of '{1}' has no form on the wire; {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.TypeIsNotSupported + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor TypeHasNoEnd = new(
        RuleIds.TypeHasNoEnd,
        "The type has no end",
        "The type '{0}' of '{1}' contains itself in ever larger form, so that its schema would have no end; let it contain itself with the same type arguments",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.TypeHasNoEnd + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor TypeCannotBeConstructed = new(
        RuleIds.TypeCannotBeConstructed,
        "The type cannot be read from arguments",
        "The type '{0}' of '{1}' cannot be made from arguments: it must not be abstract, needs [JsonConstructor] where it has several public constructors and none without parameters, takes its parameters by value, and its required members must be public properties that are neither ignored nor parameters too",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.TypeCannotBeConstructed + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor MemberNamesAreEqual = new(
        RuleIds.MemberNamesAreEqual,
        "Two members have the same name",
        "'{0}' has two members with the name '{1}' on the wire; rename one with [JsonPropertyName] or [McpArgument(Name = ...)]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.MemberNamesAreEqual + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor RangeDoesNotFit = new(
        RuleIds.RangeDoesNotFit,
        "The range does not fit",
        "The [Range] of '{0}' cannot be checked: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.RangeDoesNotFit + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor AttributeIsNotSupported = new(
        RuleIds.AttributeIsNotSupported,
        "The attribute is not supported",
        "'{0}' on '{1}' changes which JSON is valid, and McpAttr does not read it, so the schema would promise something else; remove it, use a type of your own for the tool, or let a System.Text.Json context handle the type with [McpJsonContext] and [McpSchema]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.AttributeIsNotSupported + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor AssemblyHasNoCatalog = new(
        RuleIds.AssemblyHasNoCatalog,
        "The assembly has no catalog",
        "The assembly '{0}' of '{1}' has no generated catalog, so nothing comes from it; name a type of an assembly that is built with McpAttr and has tools, resources or prompts",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.AssemblyHasNoCatalog + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor ToolIsNotDescribed = new(
        RuleIds.ToolIsNotDescribed,
        "A tool, resource or prompt is not described",
        "The {0} '{1}' does not describe {2}, and descriptions are all that a model knows when it decides what to use; write a doc comment, or [Description]",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.ToolIsNotDescribed + ".md");

    public static readonly DiagnosticDescriptor StandardStreamIsUsed = new(
        RuleIds.StandardStreamIsUsed,
        "Standard input and output belong to the client",
        "A server on stdio keeps standard input and output for its client, so '{0}' {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.StandardStreamIsUsed + ".md");
}
