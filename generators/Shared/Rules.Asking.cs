using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn;

/// <summary>The rules of what a client is asked.</summary>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor FormIsNotFlat = new(
        RuleIds.FormIsNotFlat,
        "The form is not flat",
        "'{0}' cannot be in the form '{1}': {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.FormIsNotFlat + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor TypeIsNoForm = new(
        RuleIds.TypeIsNoForm,
        "The type is no form",
        "'{0}' is no form that a person could fill in; mark it [McpForm]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.TypeIsNoForm + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor QuestionDoesNotFit = new(
        RuleIds.QuestionDoesNotFit,
        "The parameter cannot take the answer",
        "The parameter '{0}' cannot take what [Mcp{1}] asks for; make it {2}, nullable when the client need not have it",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.QuestionDoesNotFit + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor SideEffectBeforeQuestion = new(
        RuleIds.SideEffectBeforeQuestion,
        "Something is done before a question",
        "'{0}' runs again when the question behind it is answered (2026-07-28); ask first, or do it in context.RememberAsync",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.SideEffectBeforeQuestion + ".md");

    public static readonly DiagnosticDescriptor QuestionIsSwallowed = new(
        RuleIds.QuestionIsSwallowed,
        "The question is swallowed",
        "This catch takes the exception that ends the method at a question (2026-07-28); add 'when (exception is not McpInputRequiredException)', or throw it on",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.QuestionIsSwallowed + ".md");
}
