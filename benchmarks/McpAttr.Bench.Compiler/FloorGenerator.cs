using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace McpAttr.Bench.Compiler;

/// <summary>The least that a generator for the same attribute can do: it finds the methods, looks at their signatures and writes nothing. What it takes is Roslyn's.</summary>
internal sealed class FloorGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var methods = context.SyntaxProvider.ForAttributeWithMetadataName(
            "McpAttr.McpToolAttribute",
            static (node, _) => node is MethodDeclarationSyntax,
            static (method, _) => ((IMethodSymbol)method.TargetSymbol).ToDisplayString());
        context.RegisterSourceOutput(methods.Collect(), static (_, _) => { });
    }
}
