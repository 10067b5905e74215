using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace McpAttr.Roslyn;

/// <summary>The <see cref="KnownTypeNames"/> of one compilation, resolved when first asked for.</summary>
internal sealed class KnownTypes
{
    // Weak, so that a compilation is not kept alive by what was found in it.
    private static readonly ConditionalWeakTable<Compilation, KnownTypes> Cache = new();

    private readonly Dictionary<string, INamedTypeSymbol?> _types = [];

    private KnownTypes(Compilation compilation) => Compilation = compilation;

    public Compilation Compilation { get; }

    /// <summary>McpAttr is referenced.</summary>
    public bool IsMcpAttrReferenced => this[KnownTypeNames.McpToolAttribute] is not null;

    /// <summary>Our own types have their own forms on the wire, where they have any.</summary>
    public bool IsOfMcpAttr(ITypeSymbol type) =>
        this[KnownTypeNames.McpToolAttribute] is { } attribute && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, attribute.ContainingAssembly);

    /// <summary>The generated code, which is C# 13, compiles.</summary>
    public bool IsLanguageSupported => Compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp13 };

    private INamedTypeSymbol? this[string name]
    {
        get
        {
            // The analyzer asks from several threads.
            lock (_types)
            {
                if (!_types.TryGetValue(name, out var type))
                {
                    _types[name] = type = Compilation.GetTypeByMetadataName(name);
                }

                return type;
            }
        }
    }

    public static KnownTypes Of(Compilation compilation) => Cache.GetValue(compilation, static compilation => new KnownTypes(compilation));

    /// <summary>Whether <paramref name="type"/>, or what it is constructed from, is the type of that name.</summary>
    public bool Is(ITypeSymbol? type, string name) =>
        type is not null && this[name] is { } known && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, known);

    /// <summary>Whether <paramref name="type"/> is the type of that name, or derives from it.</summary>
    public bool IsOrDerivesFrom(ITypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (Is(type, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The attribute of that type on <paramref name="symbol"/>, or null.</summary>
    public AttributeData? Attribute(ISymbol? symbol, string name)
    {
        if (symbol is not null)
        {
            foreach (var attribute in symbol.GetAttributes())
            {
                if (Is(attribute.AttributeClass, name))
                {
                    return attribute;
                }
            }
        }

        return null;
    }

    /// <summary>The attributes of that type on <paramref name="symbol"/>.</summary>
    public IEnumerable<AttributeData> Attributes(ISymbol symbol, string name) =>
        symbol.GetAttributes().Where(attribute => Is(attribute.AttributeClass, name));
}
