using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>The class of an instance method.</summary>
internal static class TargetParser
{
    /// <summary>How an object of the class is made; null after a finding.</summary>
    public static TargetModel? Parse(KnownTypes types, Findings findings, SilencedWarnings warnings, IMethodSymbol method, ISymbol at, string noun)
    {
        var type = method.ContainingType;
        var constructors = type.InstanceConstructors
            .Where(constructor => types.Compilation.IsSymbolAccessibleWithin(constructor, types.Compilation.Assembly))
            .ToList();
        if (type.TypeKind != TypeKind.Class || type.IsAbstract || constructors is not [var constructor] || RequiredMembers.After(constructor, types).Any()
            || constructor.Parameters.Any(static parameter => parameter.RefKind is not (RefKind.None or RefKind.In) || parameter.Type.IsRefLikeType))
        {
            findings.Add(Rules.ClassCannotBeConstructed, at, type.ShortName(), method.Name, noun);
            return null;
        }

        warnings.Add(constructor);
        foreach (var parameter in constructor.Parameters)
        {
            warnings.AddType(parameter.Type);
        }

        var isAsyncDisposable = type.AllInterfaces.Any(face => types.Is(face, KnownTypeNames.AsyncDisposable));
        return new TargetModel(
            constructor.Parameters.Select(parameter => Injections.ForConstructor(types, parameter)).ToEquatableArray(),
            IsDisposable: isAsyncDisposable || type.AllInterfaces.Any(static face => face.SpecialType == SpecialType.System_IDisposable),
            isAsyncDisposable);
    }
}
