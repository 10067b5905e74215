using System.Text.Json;
using McpAttr.Testing.Wire;

namespace McpAttr.Testing;

/// <summary>A JSON value that a test sends. Text, numbers and the like become one by themselves.</summary>
public readonly struct McpValue
{
    private readonly JsonElement _json;

    private McpValue(JsonElement json) => _json = json;

    /// <summary>The value; <c>null</c> by default.</summary>
    public JsonElement Json => _json.ValueKind == JsonValueKind.Undefined ? Messages.Value(static json => json.WriteNullValue()) : _json;

    /// <summary>Takes JSON text of any kind.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static McpValue FromJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new McpValue(document.RootElement.Clone());
    }

    /// <summary>A JSON string, or <c>null</c>.</summary>
    public static implicit operator McpValue(string? value) => Of(json => json.WriteStringValue(value));

    /// <summary>A JSON boolean.</summary>
    public static implicit operator McpValue(bool value) => Of(json => json.WriteBooleanValue(value));

    /// <summary>A JSON number.</summary>
    public static implicit operator McpValue(int value) => Of(json => json.WriteNumberValue(value));

    /// <summary>A JSON number.</summary>
    public static implicit operator McpValue(long value) => Of(json => json.WriteNumberValue(value));

    /// <summary>A JSON number.</summary>
    public static implicit operator McpValue(double value) => Of(json => json.WriteNumberValue(value));

    /// <summary>A JSON number.</summary>
    public static implicit operator McpValue(decimal value) => Of(json => json.WriteNumberValue(value));

    /// <summary>An array of JSON strings.</summary>
    public static implicit operator McpValue(string[] values) => Of(json =>
    {
        json.WriteStartArray();
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    });

    /// <summary>A JSON object.</summary>
    public static implicit operator McpValue(McpArguments value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value.Json);
    }

    /// <summary>The value itself.</summary>
    public static implicit operator McpValue(JsonElement value) => new(value);

    private static McpValue Of(Action<Utf8JsonWriter> write) => new(Messages.Value(write));
}
