using System.Text.Json;

namespace McpAttr.Json.Faults;

/// <summary>Finds the argument that the sender of an unknown one most likely meant.</summary>
internal static class NearestName
{
    /// <summary>The nearest of the properties that the arguments do not have; the first one of several, null when none is near.</summary>
    /// <param name="arguments">The arguments object.</param>
    /// <param name="offset">Where the name of the unknown argument starts.</param>
    /// <param name="properties">The schemas of the tool's arguments, by name.</param>
    public static string? Find(ReadOnlySpan<byte> arguments, int offset, SchemaNode properties)
    {
        Span<char> unknown = stackalloc char[NameSimilarity.MaxLength];
        Span<char> name = stackalloc char[NameSimilarity.MaxLength];
        if (properties.Json.IsEmpty || !JsonText.TryDecode(JsonText.StringAt(arguments, offset), unknown, out var unknownLength))
        {
            return null;
        }

        string? nearest = null;
        var distance = NameSimilarity.Unrelated;
        var json = new Utf8JsonReader(properties.Json);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (JsonText.TryDecode(JsonText.StringAt(properties.Json, (int)json.TokenStartIndex), name, out var length))
            {
                var candidate = NameSimilarity.Distance(unknown[..unknownLength], name[..length]);
                if (candidate < distance && !HasMember(arguments, name[..length]))
                {
                    nearest = name[..length].ToString();
                    distance = candidate;
                }
            }

            json.Skip();
        }

        return nearest;
    }

    private static bool HasMember(ReadOnlySpan<byte> arguments, ReadOnlySpan<char> name)
    {
        var json = new Utf8JsonReader(arguments, McpJsonReader.Options);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (!JsonText.HasLoneSurrogate(json.ValueSpan) && json.ValueTextEquals(name))
            {
                return true;
            }

            json.Skip();
        }

        return false;
    }
}
