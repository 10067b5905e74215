using System.Text.Json;
using McpAttr.Testing.Wire;

namespace McpAttr.Testing;

/// <summary>A JSON object that a test sends: the arguments of a call, or what a person fills into a form.</summary>
public sealed class McpArguments
{
    private McpArguments(JsonElement json) => Json = json;

    /// <summary>No members.</summary>
    public static McpArguments None { get; } = FromJson("{}");

    /// <summary>The object.</summary>
    public JsonElement Json { get; }

    /// <summary>Takes JSON text.</summary>
    /// <exception cref="ArgumentException">It is no JSON object.</exception>
    public static McpArguments FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return new McpArguments(document.RootElement.Clone());
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"The text is no JSON: {json}", nameof(json), exception);
        }

        throw new ArgumentException($"The text is no JSON object; for another message use McpTestClient.SendLine: {json}", nameof(json));
    }

    /// <summary>Takes members by name.</summary>
    public static McpArguments Of(params (string Name, McpValue Value)[] members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return new McpArguments(Messages.Value(json =>
        {
            json.WriteStartObject();
            foreach (var (name, value) in members)
            {
                json.WritePropertyName(name);
                value.Json.WriteTo(json);
            }

            json.WriteEndObject();
        }));
    }

    /// <summary>Takes JSON text, as <see cref="FromJson"/> does.</summary>
    public static implicit operator McpArguments(string json) => FromJson(json);
}
