using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using McpAttr.Catalog;

namespace McpAttr.Testing;

/// <summary>Finds the generated catalog of an assembly.</summary>
internal static class Catalogs
{
    /// <exception cref="ArgumentException">The generator has found nothing in the assembly.</exception>
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "The generated catalog has no constructor with parameters, and its static instance keeps the one it has.")]
    public static McpCatalog Of(Assembly assembly)
    {
        var catalog = assembly.GetCustomAttribute<McpCatalogAttribute>()
            ?? throw new ArgumentException($"{assembly.GetName().Name} has no tools, resources or prompts that the McpAttr generator knows of.");
        return (McpCatalog)Activator.CreateInstance(catalog.Type)!;
    }
}
