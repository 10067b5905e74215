using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>Decides what a method with <c>[McpPrompt]</c> means.</summary>
internal static class PromptParser
{
    /// <summary>The prompt, silently; null when the method is none.</summary>
    public static PromptModel? Parse(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        Parse(KnownTypes.Of(compilation), method, null, cancellationToken);

    /// <inheritdoc cref="ToolParser.Parse(KnownTypes, IMethodSymbol, Action{Diagnostic}?, CancellationToken)"/>
    public static PromptModel? Parse(KnownTypes types, IMethodSymbol method, Action<Diagnostic>? report, CancellationToken cancellationToken) =>
        Declaration.Find(types, method, PrimitiveKind.Prompt, report, cancellationToken) is { } declaration
        && PrimitiveParser.Parse(declaration) is { } primitive
            ? new PromptModel(primitive)
            : null;
}
