using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Descriptors;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>Decides what a method with <c>[McpTool]</c> means. The generator and the analyzer both ask here, so they cannot disagree.</summary>
internal static class ToolParser
{
    /// <summary>The tool, silently; null when the method is none.</summary>
    public static ToolModel? Parse(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        Parse(KnownTypes.Of(compilation), method, null, cancellationToken);

    /// <summary>What the method is made; null when it is not, a finding keeps it from being so, or nothing can be generated for the compilation at all.</summary>
    /// <param name="types">The known types of the method's compilation.</param>
    /// <param name="method">The method.</param>
    /// <param name="report">Gets the findings, or null.</param>
    /// <param name="cancellationToken">Ends the parsing.</param>
    public static ToolModel? Parse(KnownTypes types, IMethodSymbol method, Action<Diagnostic>? report, CancellationToken cancellationToken)
    {
        if (Declaration.Find(types, method, PrimitiveKind.Tool, report, cancellationToken) is not { } declaration
            || PrimitiveParser.Parse(declaration) is not { } primitive)
        {
            return null;
        }

        var textBlock = (TextBlock)(declaration.Attribute.Named("TextBlock") as int? ?? 0);
        if (textBlock != TextBlock.Mirror && !primitive.Method.Result.IsStructured)
        {
            declaration.Findings.Add(Rules.TextBlockIsAlone, declaration.Method, declaration.Method.Name, textBlock);
            return null;
        }

        if (primitive.Method.Task != TaskSupport.Forbidden && primitive.Method.Injected.FirstOrDefault(static injected => injected.Kind == InjectionKind.Feature) is { } feature)
        {
            declaration.Findings.Add(Rules.TaskOutlivesRequest, declaration.Method, declaration.Method.Name, feature.Type.Replace("global::", ""));
            return null;
        }

        var settings = Settings(types, declaration.Attribute);
        if (ProfileLimits.Find(primitive, SchemaProfiles.Of(settings.Profile)) is { } limit)
        {
            declaration.Findings.Add(Rules.ProfileCannotSay, declaration.Method, declaration.Method.Name, settings.Profile, limit.Argument.Name, limit.Reason);
            return null;
        }

        return new ToolModel(primitive, Hints(declaration.Attribute), textBlock, settings);
    }

    // McpLeniency.None and McpUnknownArguments.Refuse are 1.
    private static ToolSettings Settings(KnownTypes types, AttributeData tool)
    {
        var server = types.Attribute(types.Compilation.Assembly, KnownTypeNames.McpServerAttribute);
        int Of(string name) => (tool.Named(name) ?? server?.Named(name)) as int? ?? 0;
        return new ToolSettings((ProfileName)Of("SchemaProfile"), IsLenient: Of("Leniency") != 1, RefusesUnknown: Of("UnknownArguments") == 1);
    }

    private static ToolHints Hints(AttributeData attribute)
    {
        var isReadOnly = attribute.Named("ReadOnly") is true;
        return new ToolHints(
            isReadOnly,
            Destructive: !isReadOnly && attribute.Named("Destructive") is not false,
            Idempotent: isReadOnly || attribute.Named("Idempotent") is true,
            OpenWorld: attribute.Named("OpenWorld") is not false);
    }
}
