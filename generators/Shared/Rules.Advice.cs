using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn;

/// <summary>Advice beyond the first two rules.</summary>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor NameIsRefused = new(
        RuleIds.NameIsRefused,
        "A name is refused by some clients",
        "The API of a model refuses '{0}' as the name of a {1}, and with it every tool of the request: {2}; set Name to letters, digits, '_' and '-'",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.NameIsRefused + ".md");

    public static readonly DiagnosticDescriptor NameIsLong = new(
        RuleIds.NameIsLong,
        "A name may be too long beside the name of the server",
        "Clients put the name of the server before '{0}': a {1} of {2} characters in {3} may be cut or refused, {4} are taken by all; set Name to a shorter one",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.NameIsLong + ".md");

    public static readonly DiagnosticDescriptor SchemaIsLarge = new(
        RuleIds.SchemaIsLarge,
        "A schema is larger than some clients take",
        "The {1} of the tool '{0}' has {2}, and some clients stop at 5 levels or 250 values; flatten it, or take a text and check it in the tool",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.SchemaIsLarge + ".md");

    public static readonly DiagnosticDescriptor SchemaIsTooDeep = new(
        RuleIds.SchemaIsTooDeep,
        "A schema is too deep",
        "The {1} of the tool '{0}' has {2}, and OpenAI's API refuses more than 10; flatten it, or take a text and check it in the tool",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.SchemaIsTooDeep + ".md");

    public static readonly DiagnosticDescriptor KeyIsRefused = new(
        RuleIds.KeyIsRefused,
        "The name of an argument or member is refused by some clients",
        "The Claude API refuses \"{1}\" ({2} of the tool '{0}') as the name of a property, and with it every tool of the request; give it another with [McpArgument(Name = ...)] or [JsonPropertyName]",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.KeyIsRefused + ".md");

    public static readonly DiagnosticDescriptor ToolsAreMany = new(
        RuleIds.ToolsAreMany,
        "There are many tools",
        "{0} tools are in the context of every request, and models choose worse among more than 40; serve several servers, or join tools that are one thing with an argument",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.ToolsAreMany + ".md",
        customTags: [WellKnownDiagnosticTags.CompilationEnd]);

    public static readonly DiagnosticDescriptor ToolsAreTooMany = new(
        RuleIds.ToolsAreTooMany,
        "There are more tools than clients take",
        "There are {0} tools, and VS Code sends at most 128 in a request, those of all servers together; serve several servers, or join tools that are one thing with an argument",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.ToolsAreTooMany + ".md",
        customTags: [WellKnownDiagnosticTags.CompilationEnd]);

    public static readonly DiagnosticDescriptor TitleIsEmpty = new(
        RuleIds.TitleIsEmpty,
        "A title is empty",
        "The title of the {0} '{1}' is empty, and some clients fail on that; leave Title out, and it is made from the name",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.TitleIsEmpty + ".md");

    public static readonly DiagnosticDescriptor SchemaHasReference = new(
        RuleIds.SchemaHasReference,
        "A schema has a reference",
        "The schema of the tool '{0}' says {1} by reference ($ref), and many clients do not follow references; give the inner use of the type another type, without the recursion",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.SchemaHasReference + ".md");

    public static readonly DiagnosticDescriptor SchemaIsOpen = new(
        RuleIds.SchemaIsOpen,
        "A schema says nothing of an argument",
        "The schema of the tool '{0}' says nothing of {1}, so a model has to guess, and some clients refuse a property without a type; give it a type, or say its schema with [McpSchema]",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.SchemaIsOpen + ".md");

    public static readonly DiagnosticDescriptor ToolTokensExceedBudget = new(
        RuleIds.ToolTokensExceedBudget,
        "A tool takes many tokens",
        "The tool '{0}' takes about {1} tokens of every request, more than its budget of {2}; shorten its descriptions, or give it fewer and flatter arguments",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.ToolTokensExceedBudget + ".md");

    public static readonly DiagnosticDescriptor TokensExceedBudget = new(
        RuleIds.TokensExceedBudget,
        "The tools take many tokens",
        "The {0} tools together take about {1} tokens of every request, more than the budget of {2}; shorten descriptions, or serve several servers",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.TokensExceedBudget + ".md",
        customTags: [WellKnownDiagnosticTags.CompilationEnd]);

    public static readonly DiagnosticDescriptor MembersAreNotDescribed = new(
        RuleIds.MembersAreNotDescribed,
        "Members of an argument are not described",
        "The type '{1}' of the argument '{0}' does not describe {2}, which a model has to fill; write doc comments, or [Description]",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.MembersAreNotDescribed + ".md");

    public static readonly DiagnosticDescriptor ForeignMembersAreNotDescribed = new(
        RuleIds.ForeignMembersAreNotDescribed,
        "Members of a type of another assembly are not described",
        "The type '{1}' of the argument '{0}' comes from another assembly, whose doc comments are not there, so {2} are not described; put [Description] on them",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.ForeignMembersAreNotDescribed + ".md");

    public static readonly DiagnosticDescriptor CatalogIsNotIncluded = new(
        RuleIds.CatalogIsNotIncluded,
        "The tools of a referenced assembly are not served",
        "The assembly '{0}' has tools, resources or prompts that this program does not serve; add [assembly: McpToolsFrom(typeof({1}))] if it should",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.CatalogIsNotIncluded + ".md",
        customTags: [WellKnownDiagnosticTags.CompilationEnd]);

    public static readonly DiagnosticDescriptor ProcessInheritsStreams = new(
        RuleIds.ProcessInheritsStreams,
        "A child process inherits the standard streams",
        "A child process inherits the streams of a server on stdio: its input is empty, and what it writes goes to standard error; redirect its streams, or say UseShellExecute",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.ProcessInheritsStreams + ".md");

    public static readonly DiagnosticDescriptor MethodIsOfOfficialSdk = new(
        RuleIds.MethodIsOfOfficialSdk,
        "A member is marked for the official SDK",
        "'{0}' is marked with [{1}] of the official SDK, which McpAttr does not read; {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.MethodIsOfOfficialSdk + ".md");
}
