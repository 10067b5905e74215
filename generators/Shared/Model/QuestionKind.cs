namespace McpAttr.Roslyn.Model;

/// <summary>What a client is asked for. The runtime's method for each is named after it.</summary>
internal enum QuestionKind
{
    Elicit,
    Sample,
    Roots,
}
