using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>What the assembly as a whole says: its identity as a server, and whose tools it serves beside its own.</summary>
internal static class ProjectParser
{
    // In the order of their bits.
    private static readonly string[] Lists = ["Tools", "Prompts", "Resources"];

    /// <summary>The project; null when nothing can be generated for it.</summary>
    public static ProjectModel? Parse(Compilation compilation, CancellationToken cancellationToken)
    {
        var types = KnownTypes.Of(compilation);
        if (!types.IsMcpAttrReferenced || !types.IsLanguageSupported)
        {
            return null;
        }

        var assembly = compilation.Assembly;
        var server = types.Attribute(assembly, KnownTypeNames.McpServerAttribute);
        cancellationToken.ThrowIfCancellationRequested();
        return new ProjectModel(
            GeneratedName.Namespace(compilation.AssemblyName),
            compilation.Options.OutputKind.IsApplication(),
            types.Attribute(assembly, KnownTypeNames.ClsCompliantAttribute) is { ConstructorArguments: [{ Value: true }] },
            server?.Named("Name") as string ?? compilation.AssemblyName ?? "Program",
            server?.Named("Version") as string ?? Version(types, assembly),
            server?.Named("Title") as string,
            server?.Named("Instructions") as string,
            server?.Named("Description") as string,
            server?.Named("WebsiteUrl") as string,
            ChangingLists(server?.Named("ChangingLists") as int? ?? 0).ToEquatableArray(),
            IconParser.Parse(types, assembly, new Findings(null)).ToEquatableArray(),
            Included(types, assembly).ToEquatableArray());
    }

    /// <summary>The types that <c>[assembly: McpToolsFrom]</c> names, each with its attribute.</summary>
    public static IEnumerable<(AttributeData Attribute, INamedTypeSymbol Type)> IncludedTypes(KnownTypes types, IAssemblySymbol assembly)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (types.Is(attribute.AttributeClass, KnownTypeNames.McpToolsFromAttribute)
                && attribute.ConstructorArguments is [{ Value: INamedTypeSymbol { TypeKind: not TypeKind.Error } type }])
            {
                yield return (attribute, type);
            }
        }
    }

    /// <summary>The generated catalog of a referenced assembly, or null.</summary>
    public static INamedTypeSymbol? CatalogOf(KnownTypes types, IAssemblySymbol? assembly) =>
        types.Attribute(assembly, KnownTypeNames.McpCatalogAttribute) is { ConstructorArguments: [{ Value: INamedTypeSymbol catalog }] } ? catalog : null;

    private static IEnumerable<string> ChangingLists(int lists) => Lists.Where((_, i) => (lists & (1 << i)) != 0);

    private static IEnumerable<string> Included(KnownTypes types, IAssemblySymbol assembly) => IncludedTypes(types, assembly)
        .Select(included => CatalogOf(types, included.Type.ContainingAssembly))
        .OfType<INamedTypeSymbol>()
        .Select(static catalog => catalog.QualifiedName())
        .Distinct()
        .OrderBy(static name => name, StringComparer.Ordinal);

    // The SDK appends "+commit" to the informational version.
    private static string Version(KnownTypes types, IAssemblySymbol assembly) =>
        types.Attribute(assembly, KnownTypeNames.InformationalVersionAttribute) is { ConstructorArguments: [{ Value: string { Length: > 0 } version }] }
            ? version.Split('+')[0]
            : assembly.Identity.Version.ToString(3);

    private static bool IsApplication(this OutputKind kind) =>
        kind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;
}
