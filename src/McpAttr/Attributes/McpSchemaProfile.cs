namespace McpAttr;

/// <summary>The part of JSON Schema that the schemas of a tool are written in. What is checked is the same in each; what a profile has no keyword for is said in the descriptions.</summary>
/// <remarks>The page <c>docs/schemas.md</c> has the table of what each client restricts.</remarks>
public enum McpSchemaProfile
{
    /// <summary>What every known client accepts.</summary>
    Portable,

    /// <summary>All of JSON Schema 2020-12.</summary>
    Full,

    /// <summary>What OpenAI's strict mode demands: every property required, those that may be missing nullable, no others.</summary>
    OpenAiStrict,

    /// <summary>What the Gemini API accepts.</summary>
    Gemini,
}
