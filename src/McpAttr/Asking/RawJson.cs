using System.Text.Json;

namespace McpAttr.Asking;

/// <summary>JSON that users give as text. It is written anew: a line break between two tokens would end the message.</summary>
internal static class RawJson
{
    /// <exception cref="ArgumentException">It is no JSON object.</exception>
    public static void WriteObject(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                json.WritePropertyName(name);
                document.RootElement.WriteTo(json);
                return;
            }
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"This is no JSON object: {text}", nameof(text), exception);
        }

        throw new ArgumentException($"This is no JSON object: {text}", nameof(text));
    }
}
