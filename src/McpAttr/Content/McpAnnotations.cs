using System.Text.Json;

namespace McpAttr;

/// <summary>For whom something is, how much it matters and how old it is.</summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/server/resources#annotations"/>.</remarks>
public sealed record McpAnnotations
{
    private readonly double? _priority;

    /// <summary>For whom it is. Default: not said.</summary>
    public McpAudience Audience { get; init; }

    /// <summary>How much it matters, from 0 (optional) to 1 (required), or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1.</exception>
    public double? Priority
    {
        get => _priority;
        init => _priority = value is null or (>= 0 and <= 1) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A priority is from 0 to 1.");
    }

    /// <summary>When it last changed, or null.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Writes the member <c>annotations</c>.</summary>
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("annotations"u8);
        if (Audience != McpAudience.Unspecified)
        {
            json.WriteStartArray("audience"u8);
            if (Audience.HasFlag(McpAudience.User)) json.WriteStringValue("user"u8);
            if (Audience.HasFlag(McpAudience.Assistant)) json.WriteStringValue("assistant"u8);
            json.WriteEndArray();
        }

        if (_priority is { } priority) json.WriteNumber("priority"u8, priority);
        if (LastModified is { } lastModified) json.WriteString("lastModified"u8, lastModified);
        json.WriteEndObject();
    }
}
