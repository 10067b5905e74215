using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using McpAttr.Json.Results;

namespace McpAttr.Json;

// Values that no generated code looks into.
public static partial class McpJsonWriterExtensions
{
    /// <summary>Writes JSON as it is. An element without a value is an error that names the path.</summary>
    public static void WriteElementValue(this Utf8JsonWriter json, JsonElement value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (value.ValueKind == JsonValueKind.Undefined) throw UnwritableException.IsNull();
        value.WriteTo(json);
    }

    /// <summary>Writes JSON as it is. Null is an error that names the path.</summary>
    public static void WriteNodeValue(this Utf8JsonWriter json, JsonNode? value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (value is null) throw UnwritableException.IsNull();
        value.WriteTo(json);
    }

    /// <summary>Writes a value with System.Text.Json. Null is an error that names the path.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    /// <param name="context">The user's context.</param>
    /// <exception cref="InvalidOperationException">The context does not know the type.</exception>
    public static void WriteBy<T>(this Utf8JsonWriter json, T value, JsonSerializerContext context)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (value is null) throw UnwritableException.IsNull();
        JsonSerializer.Serialize(json, value, McpJsonTypes.Of<T>(context));
    }
}
