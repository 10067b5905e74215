namespace McpAttr.Roslyn.Model;

/// <summary>The ways to make a collection.</summary>
internal enum CollectionFactoryKind
{
    /// <summary>An array fits the type.</summary>
    Array,

    /// <summary>A <c>List</c> fits the type.</summary>
    List,

    /// <summary>A new collection is filled.</summary>
    Fill,

    /// <summary>The type has a builder for collection expressions.</summary>
    Spread,

    /// <summary>A constructor takes what was read.</summary>
    Construct,

    /// <summary>A static method takes what was read.</summary>
    Convert,
}
