using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn.Parsing;

/// <summary>What keeps generated code from calling a method.</summary>
internal static class MethodRules
{
    public static void Check(Declaration declaration)
    {
        var (method, findings) = (declaration.Method, declaration.Findings);
        if (!IsReachable(declaration.Types, method))
        {
            findings.Add(Rules.MethodIsNotReachable, method, method.Name, declaration.Noun);
        }
        else if (IsError(declaration.Types, method) || IsError(declaration.Types, method.ContainingType))
        {
            findings.Add(Rules.MethodMustNotBeCalled, method, method.Name);
        }

        if (IsGeneric(method))
        {
            findings.Add(Rules.MethodIsGeneric, method, method.Name, declaration.Noun);
        }

        if (method.ReturnsVoid && (method.PartialImplementationPart ?? method).IsAsync)
        {
            findings.Add(Rules.MethodIsAsyncVoid, method, method.Name);
        }

        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            findings.Add(Rules.ValueIsByReference, method, "the result", method.Name, declaration.Noun);
        }
    }

    public static bool IsReachable(KnownTypes types, IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary } and not { IsStatic: true, IsAbstract: true }
        && !IsFileLocal(method.ContainingType)
        && types.Compilation.IsSymbolAccessibleWithin(method, types.Compilation.Assembly);

    /// <summary>Generated code can name the type.</summary>
    public static bool IsNameable(KnownTypes types, INamedTypeSymbol type) =>
        !IsFileLocal(type) && types.Compilation.IsSymbolAccessibleWithin(type, types.Compilation.Assembly);

    public static bool IsGeneric(IMethodSymbol method) => method.IsGenericMethod || IsGeneric(method.ContainingType);

    private static bool IsError(KnownTypes types, ISymbol symbol) =>
        types.Attribute(symbol, KnownTypeNames.ObsoleteAttribute) is { ConstructorArguments: [_, { Value: true }] };

    private static bool IsGeneric(INamedTypeSymbol? type) => type is not null && (type.Arity > 0 || IsGeneric(type.ContainingType));

    /// <summary>The type, or one around it, is local to its file, where generated code never stands.</summary>
    public static bool IsFileLocal(INamedTypeSymbol? type) => type is not null && (type.IsFileLocal || IsFileLocal(type.ContainingType));
}
