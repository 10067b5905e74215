using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>Parameters that the server fills.</summary>
internal static class Injections
{
    /// <summary>What fills a parameter of a method; null when it is an argument.</summary>
    public static InjectedParameter? ForMethod(KnownTypes types, IParameterSymbol parameter) =>
        types.Attribute(parameter, KnownTypeNames.McpServiceAttribute) is not null || types.Attribute(parameter, KnownTypeNames.FromServicesAttribute) is not null
            ? Service(parameter)
            : KeyedService(types, parameter) ?? ByType(types, parameter);

    /// <summary>What fills a parameter of the constructor of a method's class, which has no arguments.</summary>
    public static InjectedParameter ForConstructor(KnownTypes types, IParameterSymbol parameter) =>
        KeyedService(types, parameter) ?? ByType(types, parameter) ?? Service(parameter);

    /// <summary>The class or parameter that cannot be made without services, or null.</summary>
    public static string? NeedsServices(KnownTypes types, IMethodSymbol method, TargetModel? target)
    {
        static bool Needs(InjectedParameter? parameter) => parameter is { Kind: InjectionKind.Service or InjectionKind.KeyedService or InjectionKind.ServiceProvider };

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
            "ClaimsPrincipal" when types.Is(parameter.Type, KnownTypeNames.ClaimsPrincipal) => InjectionKind.User,
            "HttpContext" when types.Is(parameter.Type, KnownTypeNames.HttpContext) =>
                parameter.Type.NullableAnnotation == NullableAnnotation.Annotated ? InjectionKind.OptionalFeature : InjectionKind.Feature,
            _ => null,
        };
        return kind is { } known ? new InjectedParameter(known, Type(parameter)) : null;
    }

    /// <summary>The dependency injection package resolves by key; a key is a constant.</summary>
    private static InjectedParameter? KeyedService(KnownTypes types, IParameterSymbol parameter) =>
        types.Attribute(parameter, KnownTypeNames.FromKeyedServicesAttribute) is { ConstructorArguments: [var key, ..] }
            ? new InjectedParameter(InjectionKind.KeyedService, Type(parameter), Literal(key))
            : null;

    /// <summary>The constant with its type: a key is an object, and 7 is not 7L.</summary>
    private static string Literal(TypedConstant key) => key switch
    {
        { IsNull: true } => "null",
        { Value: string } => key.ToCSharpString(),
        { Value: ITypeSymbol type } => $"typeof({type.QualifiedName()})",
        _ => $"({key.Type!.QualifiedName()}){SymbolDisplay.FormatPrimitive(key.Value!, quoteStrings: true, useHexadecimalNumbers: false)}",
    };

    private static InjectedParameter Service(IParameterSymbol parameter) => new(InjectionKind.Service, Type(parameter));

    private static string Type(IParameterSymbol parameter) => parameter.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).QualifiedName();
}
