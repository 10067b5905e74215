using System.Text;
using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr;

/// <summary>
/// The <c>_meta</c> object of a request, as its sender wrote it: what the protocol puts there, and what a client and a server have agreed on
/// between them. It is the sender's word, not to be trusted for anything that matters.
/// </summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/basic#_meta"/>.</remarks>
public readonly struct McpRequestMeta
{
    private readonly byte[]? _json;

    internal McpRequestMeta(byte[] json) => _json = json;

    /// <summary>The whole object as JSON in UTF-8; nothing when the request has none.</summary>
    public ReadOnlySpan<byte> Json => _json;

    /// <summary>A member that is a string; null when there is none, or it is something else.</summary>
    /// <param name="name">The member's name with its prefix, such as <c>com.example/tenant</c>.</param>
    public string? GetString(string name)
    {
        var reader = Find(name, out bool found);
        return found && reader.TokenType == JsonTokenType.String ? Encoding.UTF8.GetString(reader.Text) : null;
    }

    /// <summary>A member that is a number; null when there is none, or it is something else.</summary>
    /// <param name="name">The member's name with its prefix.</param>
    public double? GetNumber(string name)
    {
        var value = GetJson(name);
        if (value.IsEmpty) return null;
        var reader = new Utf8JsonReader(value, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        return reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out double number) && double.IsFinite(number) ? number : null;
    }

    /// <summary>A member that is true or false; null when there is none, or it is something else.</summary>
    /// <param name="name">The member's name with its prefix.</param>
    public bool? GetBoolean(string name)
    {
        var reader = Find(name, out bool found);
        return found && reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.TokenType == JsonTokenType.True : null;
    }

    /// <summary>A member's value as JSON in UTF-8, for objects and arrays; nothing when there is none.</summary>
    /// <param name="name">The member's name with its prefix.</param>
    public ReadOnlySpan<byte> GetJson(string name)
    {
        var reader = Find(name, out bool found);
        return !found ? default : reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? reader.Whole(_json) : reader.Token(_json);
    }

    private ParamsReader Find(string name, out bool found)
    {
        ArgumentNullException.ThrowIfNull(name);
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        var reader = new ParamsReader(_json);
        while (found = reader.Next())
        {
            if (reader.Is(utf8)) break;
        }

        return reader;
    }
}
