using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>Parameters that the server fills.</summary>
internal static class Injections
{
    /// <summary>What fills a parameter of a method; null when it is an argument.</summary>
    public static InjectedParameter? ForMethod(KnownTypes types, IParameterSymbol parameter) =>
        types.Attribute(parameter, KnownTypeNames.McpServiceAttribute) is not null ? Service(parameter) : ByType(types, parameter);

    /// <summary>What fills a parameter of the constructor of a method's class, which has no arguments.</summary>
    public static InjectedParameter ForConstructor(KnownTypes types, IParameterSymbol parameter) => ByType(types, parameter) ?? Service(parameter);

    /// <summary>The class or parameter that cannot be made without services, or null.</summary>
    public static string? NeedsServices(KnownTypes types, IMethodSymbol method, TargetModel? target)
    {
        static bool Needs(InjectedParameter? parameter) => parameter is { Kind: InjectionKind.Service or InjectionKind.ServiceProvider };

        return target is not null && target.ConstructorArguments.Any(Needs)
            ? method.ContainingType.ToDisplayString()
            : method.Parameters.FirstOrDefault(parameter => Needs(ForMethod(types, parameter)))?.ToDisplayString();
    }

    private static InjectedParameter? ByType(KnownTypes types, IParameterSymbol parameter)
    {
        InjectionKind? kind = parameter.Type.MetadataName switch
        {
            "CancellationToken" when types.Is(parameter.Type, KnownTypeNames.CancellationToken) => InjectionKind.CancellationToken,
            "McpContext" when types.Is(parameter.Type, KnownTypeNames.McpContext) => InjectionKind.Context,
            "IServiceProvider" when types.Is(parameter.Type, KnownTypeNames.ServiceProvider) => InjectionKind.ServiceProvider,
            "IProgress`1" when types.Is(parameter.Type, KnownTypeNames.Progress)
                && types.Is(((INamedTypeSymbol)parameter.Type).TypeArguments[0], KnownTypeNames.McpProgress) => InjectionKind.Progress,
            _ => null,
        };
        return kind is { } known ? new InjectedParameter(known, Type(parameter)) : null;
    }

    private static InjectedParameter Service(IParameterSymbol parameter) => new(InjectionKind.Service, Type(parameter));

    private static string Type(IParameterSymbol parameter) => parameter.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).QualifiedName();
}
