namespace McpAttr.Roslyn.Contract;

/// <summary>What a <see cref="JsonNode"/> is.</summary>
internal enum JsonKind
{
    Object,
    Array,
    String,

    /// <summary>A number, true, false or null.</summary>
    Literal,
}
