namespace McpAttr.Roslyn.Model;

/// <summary>A parameter that the client fills when it is asked; it is not in the schema.</summary>
/// <param name="Kind">What the client is asked for.</param>
/// <param name="Identifier">The parameter, without <c>@</c>.</param>
/// <param name="Key">The name of the question on the wire.</param>
/// <param name="IsOptional">A client that cannot be asked leaves it null.</param>
internal sealed record QuestionParameter(QuestionKind Kind, string Identifier, string Key, bool IsOptional) : ParameterModel
{
    /// <summary>The C# type of the form.</summary>
    public string Form { get; init; } = "";

    /// <summary>What the person or the model reads.</summary>
    public string Text { get; init; } = "";

    /// <summary>What the model is told besides, or null.</summary>
    public string? SystemPrompt { get; init; }

    /// <summary>How long the model's answer may be.</summary>
    public int MaxTokens { get; init; }
}
