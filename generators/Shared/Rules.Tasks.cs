using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn;

/// <summary>The rules of tools that are called as tasks.</summary>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor TaskOutlivesRequest = new(
        RuleIds.TaskOutlivesRequest,
        "The task outlives its request",
        "'{0}' may run as a task, which goes on when the request and its {1} are gone; take a service or a ClaimsPrincipal, or make the parameter nullable",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.TaskOutlivesRequest + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor TaskBlocksThread = new(
        RuleIds.TaskBlocksThread,
        "A task is synchronous",
        "'{0}' may run as a task, and holds a thread for as long as it runs; return a Task and await what it waits for",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.TaskBlocksThread + ".md");

    public static readonly DiagnosticDescriptor TaskIsNotCancellable = new(
        RuleIds.TaskIsNotCancellable,
        "A task cannot be stopped",
        "'{0}' may run as a task, and goes on when the client cancels it or the server ends; take a CancellationToken",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.TaskIsNotCancellable + ".md");
}
