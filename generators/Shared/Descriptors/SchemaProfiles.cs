using McpAttr.Roslyn.Model;

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
        HasContentEncoding = true,
        HasExamples = true,
        HasDeprecated = true,
        HasPropertyNames = true,
        HasUnions = true,
        HasWideBounds = true,
        Nulls = NullForm.TypeArray,
    };

    /// <summary>OpenAI's strict mode.</summary>
    public static readonly SchemaProfile OpenAiStrict = new()
    {
        Formats = new(["date-time", "date", "email", "uuid"]),
        HasExclusiveBounds = true,
        HasEnumOfAnyType = true,
        HasDefault = false,
        HasLengthsOfStrings = false,
        Nulls = NullForm.TypeArray,
        HasMaps = false,
        RequiresEverything = true,
        ClosesObjects = true,
    };

    /// <summary>The Gemini API.</summary>
    public static readonly SchemaProfile Gemini = new()
    {
        Formats = new(["date-time"]),
        HasAdditionalProperties = false,
        HasMaps = false,
        HasReferences = false,
    };

    /// <summary>What the texts of faults are made of: everything that can be said, with one type a node.</summary>
    public static readonly SchemaProfile Spoken = Full with { Nulls = NullForm.LeftOut, HasExamples = false, HasDeprecated = false };

    public static SchemaProfile Of(ProfileName name) => name switch
    {
        ProfileName.Full => Full,
        ProfileName.OpenAiStrict => OpenAiStrict,
        ProfileName.Gemini => Gemini,
        _ => Portable,
    };
}
