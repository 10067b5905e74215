using System.Text.Json;
using McpAttr.Testing.Wire;

namespace McpAttr.Testing;

/// <summary>What the client's model says.</summary>
public sealed class McpTestSamplingAnswer
{
    private McpTestSamplingAnswer(JsonElement json) => Json = json;

    /// <summary>The result object.</summary>
    internal JsonElement Json { get; }

    /// <summary>The model says a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="model">The model's name.</param>
    /// <param name="stopReason">Why it stopped.</param>
    public static McpTestSamplingAnswer Text(string text, string model = "test-model", string stopReason = "endTurn") => new(Messages.Value(json =>
    {
        json.WriteStartObject();
        json.WriteString("role"u8, "assistant"u8);
        json.WriteStartObject("content"u8);
        json.WriteString("type"u8, "text"u8);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
        json.WriteString("model"u8, model);
        json.WriteString("stopReason"u8, stopReason);
        json.WriteEndObject();
    }));

    /// <summary>The whole <c>CreateMessageResult</c>, for images, tool use and what is odd.</summary>
    public static McpTestSamplingAnswer FromJson(McpArguments result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(result.Json);
    }
}
