using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn;

// What literal schemas and the user's System.Text.Json contexts can have wrong.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor SchemaIsInvalid = new(
        RuleIds.SchemaIsInvalid,
        "The literal schema is invalid",
        "The [McpSchema] of '{0}' {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.SchemaIsInvalid + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor SchemaIsAlone = new(
        RuleIds.SchemaIsAlone,
        "A typed value has a literal schema",
        "'{0}' has the schema of its type '{1}', and [McpSchema] would promise something else; use JsonElement for JSON of that schema, add [McpJsonContext], or remove it and say what else is demanded with attributes such as [Range]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.SchemaIsAlone + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor SchemaAndParametersDiffer = new(
        RuleIds.SchemaAndParametersDiffer,
        "The literal schema and the parameters differ",
        "The [McpSchema] of '{0}' and its parameters differ: {1}; take one JsonElement for all arguments instead, or let both say the same",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.SchemaAndParametersDiffer + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor ContextDoesNotFit = new(
        RuleIds.ContextDoesNotFit,
        "The System.Text.Json context does not fit",
        "The [McpJsonContext] of '{0}' {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.ContextDoesNotFit + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor UnionIsInvalid = new(
        RuleIds.UnionIsInvalid,
        "The union is invalid",
        "The union '{0}' of '{1}' {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.UnionIsInvalid + ".md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor LiteralSchemaIsNotPortable = new(
        RuleIds.LiteralSchemaIsNotPortable,
        "A literal schema has words that clients refuse",
        "The schema of the {1} of the tool '{0}' has {2}, which some clients refuse or drop; say it in the description, or choose SchemaProfile = McpSchemaProfile.Full where no such client is served",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + RuleIds.LiteralSchemaIsNotPortable + ".md");
}
