namespace McpAttr.Roslyn.Descriptors;

/// <summary>The profiles: one row a set of clients. <c>docs/schemas.md</c> says where each fact comes from.</summary>
internal static class SchemaProfiles
{
    /// <summary>What every known client accepts.</summary>
    public static readonly SchemaProfile Portable = new() { Formats = new(["date-time"]) };

    /// <summary>All of JSON Schema 2020-12.</summary>
    public static readonly SchemaProfile Full = new()
    {
        HasAllFormats = true,
        HasExclusiveBounds = true,
        HasEnumOfAnyType = true,
        HasNot = true,
        HasConst = true,
        HasContentEncoding = true,
        HasExamples = true,
        HasDeprecated = true,
        HasUniqueItems = true,
        HasPropertyNames = true,
        HasUnions = true,
        HasWideBounds = true,
        Nulls = NullForm.TypeArray,
    };

    /// <summary>What the texts of faults are made of: everything that can be said, with one type a node.</summary>
    public static readonly SchemaProfile Spoken = Full with { Nulls = NullForm.LeftOut, HasExamples = false, HasDeprecated = false };
}
