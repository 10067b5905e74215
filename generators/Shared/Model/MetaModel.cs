namespace McpAttr.Roslyn.Model;

/// <summary>A member of <c>_meta</c>.</summary>
/// <param name="Name">The key.</param>
/// <param name="Json">The value as compact JSON.</param>
internal sealed record MetaModel(string Name, string Json);
