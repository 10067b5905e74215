using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Members;

/// <summary>The text of definitions: what it must be, and how it becomes a descriptor.</summary>
internal static class DefinitionText
{
    private const int LongestName = 128;

    private static readonly SearchValues<char> OfNames = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");

    /// <summary>server/tools, "Tool Names": what every client takes.</summary>
    /// <exception cref="ArgumentException">It is no name.</exception>
    public static void CheckName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > LongestName || name.AsSpan().ContainsAnyExcept(OfNames))
            throw new ArgumentException($"'{name}' is no name: it must be 1 to {LongestName} of A-Z a-z 0-9 _ - and the dot.", nameof(name));
    }

    /// <summary>A schema without line breaks.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="what">What it is the schema of, in a message.</param>
    /// <param name="parameter">The caller's parameter that it came by, which the exception names.</param>
    /// <exception cref="ArgumentException">It is no JSON object whose type is <c>object</c>.</exception>
    public static byte[] Schema(string schema, string what, [CallerArgumentExpression(nameof(schema))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(schema, parameter);
        try
        {
            using var document = JsonDocument.Parse(schema);
            if (document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("type"u8, out var type)
                && type.ValueKind == JsonValueKind.String && type.ValueEquals("object"u8)) return Write(root.WriteTo);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"The schema of {what} is not valid JSON.", parameter, exception);
        }

        throw new ArgumentException($"The schema of {what} must be a JSON object with \"type\": \"object\".", parameter);
    }

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ReplyBuffer();
        var json = buffer.BeginJson();
        write(json);
        json.Flush();
        return buffer.Bytes.ToArray();
    }
}
