namespace McpAttr.Roslyn.Model;

/// <summary>How a collection is made of what was read.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Type">The C# type that is constructed, or the method that is called; empty where neither is.</param>
internal sealed record CollectionFactory(CollectionFactoryKind Kind, string Type = "");
