using McpAttr.Content;

namespace McpAttr;

/// <summary>What the client's model is asked.</summary>
/// <remarks>
/// Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/client/sampling"/>; deprecated by 2026-07-28.
/// </remarks>
public sealed record McpSampleRequest
{
    private readonly string? _metadata;

    /// <summary>The conversation so far, at least one message.</summary>
    public required IReadOnlyList<McpSampleMessage> Messages { get; init; }

    /// <summary>How many tokens the answer may have. Default: 1,000.</summary>
    public int MaxTokens { get; init; } = 1_000;

    /// <summary>What the model is told beside the messages, or null.</summary>
    public string? SystemPrompt { get; init; }

    /// <summary>How freely the model answers, or null.</summary>
    public double? Temperature { get; init; }

    /// <summary>Texts that end the answer. Default: none.</summary>
    public IReadOnlyList<string> StopSequences { get; init; } = [];

    /// <summary>Names of models, or parts of them, the best first. The client decides. Default: none.</summary>
    public IReadOnlyList<string> ModelHints { get; init; } = [];

    /// <summary>How much the cost matters, from 0 to 1, or null.</summary>
    public double? CostPriority { get; init; }

    /// <summary>How much the speed matters, from 0 to 1, or null.</summary>
    public double? SpeedPriority { get; init; }

    /// <summary>How much the abilities matter, from 0 to 1, or null.</summary>
    public double? IntelligencePriority { get; init; }

    /// <summary>The tools that the model may use; the client must have <see cref="McpClientCapability.SamplingTools"/>. Default: none.</summary>
    public IReadOnlyList<McpSampleTool> Tools { get; init; } = [];

    /// <summary>Whether the model uses them, or null for as it likes.</summary>
    public McpToolChoice? ToolChoice { get; init; }

    /// <summary>Which context the client gives the model. Default: not said, which stands for none. Deprecated by 2025-11-25: give the model what it needs in the messages.</summary>
    public McpSampleContext? IncludeContext { get; init; }

    /// <summary>What is meant for the provider of the model and not for the client: a JSON object, or null.</summary>
    /// <exception cref="ArgumentException">It is no JSON object.</exception>
    public string? Metadata
    {
        get => _metadata;
        init => _metadata = MetaJson.Check(value);
    }

    /// <summary>A question that is one text.</summary>
    /// <param name="prompt">What the person would say.</param>
    public static McpSampleRequest Of(string prompt) => new() { Messages = [new McpSampleMessage(McpRole.User, prompt)] };
}
