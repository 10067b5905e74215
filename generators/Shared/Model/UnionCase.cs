namespace McpAttr.Roslyn.Model;

/// <summary>One of the types of a union.</summary>
/// <param name="ClassName">The generated class, inside that of the union.</param>
/// <param name="Value">The value of the discriminator as JSON, a string or an integer; null for none.</param>
/// <param name="Object">The type.</param>
internal sealed record UnionCase<T>(string ClassName, string? Value, T Object)
    where T : TypeDefinition;
