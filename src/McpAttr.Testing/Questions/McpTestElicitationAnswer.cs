using System.Text.Json;
using McpAttr.Testing.Wire;

namespace McpAttr.Testing;

/// <summary>What the person does with a question.</summary>
public sealed class McpTestElicitationAnswer
{
    private McpTestElicitationAnswer(string action, McpArguments? content) => Json = Messages.Value(json =>
    {
        json.WriteStartObject();
        json.WriteString("action"u8, action);
        if (content is not null)
        {
            json.WritePropertyName("content"u8);
            content.Json.WriteTo(json);
        }

        json.WriteEndObject();
    });

    /// <summary>The person says no.</summary>
    public static McpTestElicitationAnswer Decline { get; } = new("decline", null);

    /// <summary>The person closes the question.</summary>
    public static McpTestElicitationAnswer Cancel { get; } = new("cancel", null);

    /// <summary>The result object.</summary>
    internal JsonElement Json { get; }

    /// <summary>The person fills in the form; null for a URL that the person agrees to visit.</summary>
    public static McpTestElicitationAnswer Accept(McpArguments? content = null) => new("accept", content);

    /// <summary>The person fills in the form.</summary>
    public static McpTestElicitationAnswer Accept(params (string Name, McpValue Value)[] content) => new("accept", McpArguments.Of(content));
}
