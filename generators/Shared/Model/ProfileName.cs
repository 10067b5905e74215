namespace McpAttr.Roslyn.Model;

/// <summary>The schema profiles; the members and values of <c>McpAttr.McpSchemaProfile</c>.</summary>
internal enum ProfileName
{
    Portable,
    Full,
    OpenAiStrict,
    Gemini,
}
