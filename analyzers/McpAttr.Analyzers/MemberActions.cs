using McpAttr.Roslyn;
using McpAttr.Roslyn.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.Analyzers;

/// <summary>Runs a rule for what the generator generates, and for nothing else.</summary>
internal static class MemberActions
{
    /// <summary>Runs for each tool.</summary>
    public static void RegisterToolAction(this AnalysisContext context, Action<SymbolAnalysisContext, IMethodSymbol, ParsedTool> analyze) =>
        context.RegisterMethodAction((symbol, method, members) =>
        {
            if (members.Tool(method, symbol.CancellationToken) is { } tool)
            {
                analyze(symbol, method, tool);
            }
        });

    /// <summary>Runs for each tool, resource and prompt.</summary>
    public static void RegisterMemberAction(this AnalysisContext context, Action<SymbolAnalysisContext, IMethodSymbol, string, PrimitiveModel> analyze) =>
        context.RegisterMethodAction((symbol, method, members) =>
        {
            if (members.Tool(method, symbol.CancellationToken) is { } tool)
            {
                analyze(symbol, method, "tool", tool.Model.Primitive);
            }

            foreach (var (noun, model) in members.Others(method, symbol.CancellationToken))
            {
                analyze(symbol, method, noun, model);
            }
        });

    /// <summary>The parameter of the argument at the start of a path in a schema; the method where there is none.</summary>
    public static Location LocationOf(IMethodSymbol method, PrimitiveModel primitive, Direction direction, string path)
    {
        var name = path.Split('.', '[')[0];
        return direction == Direction.Input
            && primitive.Method.Arguments.FirstOrDefault(argument => argument.Name == name) is { } argument
            && method.Parameters.FirstOrDefault(parameter => parameter.Name == argument.Identifier) is { } parameter
            ? parameter.Locations[0]
            : method.Locations[0];
    }

    private static void RegisterMethodAction(this AnalysisContext context, Action<SymbolAnalysisContext, IMethodSymbol, ParsedMembers> analyze) =>
        context.RegisterCompilationStartAction(start =>
        {
            var types = KnownTypes.Of(start.Compilation);
            if (types.IsMcpAttrReferenced && types.IsLanguageSupported)
            {
                var members = ParsedMembers.Of(start.Compilation);
                start.RegisterSymbolAction(
                    symbol =>
                    {
                        var method = (IMethodSymbol)symbol.Symbol;
                        if (method.PartialDefinitionPart is null)
                        {
                            analyze(symbol, method, members);
                        }
                    },
                    SymbolKind.Method);
            }
        });
}
