namespace McpAttr;

/// <summary>
/// The client's model answers before the method runs: the parameter is a <see cref="McpSampleResult"/>. It is not in the schema. One that may be
/// null is null when the client cannot be asked.
/// </summary>
/// <param name="prompt">What the model is asked.</param>
/// <remarks>Deprecated by 2026-07-28, as sampling is.</remarks>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class McpSampleAttribute(string prompt) : Attribute
{
    /// <summary>What the model is asked.</summary>
    public string Prompt { get; } = prompt;

    /// <summary>How many tokens the answer may have. Default: 1,000.</summary>
    public int MaxTokens { get; set; } = 1_000;

    /// <summary>What the model is told beside the prompt, or null.</summary>
    public string? SystemPrompt { get; set; }
}
