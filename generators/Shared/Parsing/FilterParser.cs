using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary><c>[McpFilter&lt;T&gt;]</c> on a method, its classes and the assembly.</summary>
internal static class FilterParser
{
    /// <summary>The filters, the outermost first.</summary>
    public static IReadOnlyList<FilterModel> Parse(Declaration declaration, SilencedWarnings warnings)
    {
        var filters = new List<(int Order, FilterModel Filter)>();
        foreach (var symbol in Surroundings.Of(declaration.Method))
        {
            foreach (var attribute in declaration.Types.Attributes(symbol, KnownTypeNames.McpFilterAttribute))
            {
                if (Filter(declaration, symbol, attribute, warnings) is { } filter)
                {
                    filters.Add((attribute.Named("Order") as int? ?? 0, filter));
                }
            }
        }

        return [.. filters.OrderBy(static filter => filter.Order).Select(static filter => filter.Filter)];
    }

    private static FilterModel? Filter(Declaration declaration, ISymbol symbol, AttributeData attribute, SilencedWarnings warnings)
    {
        var (types, findings) = (declaration.Types, declaration.Findings);
        if (attribute.AttributeClass!.TypeArguments is not [INamedTypeSymbol { TypeKind: not TypeKind.Error } type])
        {
            findings.Fail();
            return null;
        }

        if (!type.AllInterfaces.Append(type).Any(face => IsFor(types, face, declaration.Kind)))
        {
            // On a class or the assembly it is for the others.
            if (SymbolEqualityComparer.Default.Equals(symbol, declaration.Method))
            {
                findings.Add(Rules.FilterDoesNotFit, attribute, type.ShortName(), declaration.Noun, declaration.Method.Name, CallName(declaration.Kind));
            }

            return null;
        }

        if (Make(types, type, warnings) is not { } filter)
        {
            findings.Add(Rules.FilterCannotBeMade, attribute, type.ShortName());
            return null;
        }

        return filter;
    }

    /// <summary>How generated code makes an object that belongs to no call; null when it cannot.</summary>
    public static FilterModel? Make(KnownTypes types, INamedTypeSymbol type, SilencedWarnings warnings)
    {
        if (Constructor(types, type) is not { } constructor)
        {
            return null;
        }

        warnings.AddType(type);
        warnings.Add(constructor);
        foreach (var parameter in constructor.Parameters)
        {
            warnings.AddType(parameter.Type);
        }

        return new FilterModel(type.QualifiedName(), constructor.Parameters.Select(parameter => Injections.ForConstructor(types, parameter)).ToEquatableArray());
    }

    /// <summary>IMcpFilter is contravariant: one for all calls is one for tools.</summary>
    private static bool IsFor(KnownTypes types, INamedTypeSymbol face, PrimitiveKind kind) =>
        types.Is(face, KnownTypeNames.McpFilterInterface)
        && (types.Is(face.TypeArguments[0], KnownTypeNames.McpInvocation)
            || types.Is(face.TypeArguments[0], kind switch
            {
                PrimitiveKind.Tool => KnownTypeNames.McpToolInvocation,
                PrimitiveKind.Resource => KnownTypeNames.McpResourceInvocation,
                _ => KnownTypeNames.McpPromptInvocation,
            }));

    private static string CallName(PrimitiveKind kind) => $"Mcp{kind}Invocation";

    /// <summary>The one constructor, if generated code can call it and the server has what it asks for: a filter belongs to no call.</summary>
    private static IMethodSymbol? Constructor(KnownTypes types, INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || type.IsAbstract || !MethodRules.IsNameable(types, type))
        {
            return null;
        }

        var constructors = type.InstanceConstructors
            .Where(constructor => types.Compilation.IsSymbolAccessibleWithin(constructor, types.Compilation.Assembly))
            .ToList();
        return constructors is [var only]
            && !RequiredMembers.After(only, types).Any()
            && only.Parameters.All(parameter => parameter.RefKind is RefKind.None or RefKind.In && !parameter.Type.IsRefLikeType
                && Injections.ForConstructor(types, parameter).Kind is InjectionKind.Service or InjectionKind.ServiceProvider)
            ? only
            : null;
    }
}
