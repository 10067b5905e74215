using System.ComponentModel;

namespace McpAttr.Catalog;

/// <summary>Names the generated catalog of an assembly, so that another assembly's generator finds it. Written by the generator.</summary>
/// <param name="type">The generated catalog.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class McpCatalogAttribute(Type type) : Attribute
{
    /// <summary>The generated catalog, a subclass of <see cref="McpCatalog"/>.</summary>
    public Type Type { get; } = type;
}
