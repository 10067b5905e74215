using System.Text.Json;

namespace McpAttr.Json.Faults;

/// <summary>A value inside a tool's descriptor, most often a schema. An empty node is one that is not there.</summary>
/// <param name="json">The value's JSON.</param>
internal readonly ref struct SchemaNode(ReadOnlySpan<byte> json)
{
    private const string Definitions = "#/$defs/";

    private readonly ReadOnlySpan<byte> _json = json;

    /// <summary>The value's JSON, or nothing.</summary>
    public ReadOnlySpan<byte> Json => _json;

    /// <summary>The schema of what lies on <paramref name="path"/>, as seen from this schema.</summary>
    public SchemaNode Walk(ReadOnlySpan<JsonPathSegment> path)
    {
        var node = this;
        foreach (var segment in path)
        {
            node = (segment.Name is { } name ? node.Property(name, this) : node.Member("items")).Resolve(this);
        }

        return node;
    }

    private SchemaNode Property(string name, SchemaNode root)
    {
        var property = Member("properties").Member(name);
        if (property._json.IsEmpty)
        {
            property = Alternative(name, root);
        }

        return property._json.IsEmpty ? Member("additionalProperties") : property;
    }

    // The member of the first case of a union that has it.
    private SchemaNode Alternative(string name, SchemaNode root)
    {
        var alternatives = Member("anyOf")._json;
        var json = new Utf8JsonReader(alternatives);
        if (alternatives.IsEmpty || !json.Read() || json.TokenType != JsonTokenType.StartArray)
        {
            return default;
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)json.TokenStartIndex;
            json.Skip();
            var member = new SchemaNode(alternatives[start..(int)json.BytesConsumed]).Resolve(root).Member("properties").Member(name);
            if (!member._json.IsEmpty)
            {
                return member;
            }
        }

        return default;
    }

    // A type that contains itself is written once, and referred to.
    private SchemaNode Resolve(SchemaNode root) =>
        Text("$ref") is { } reference && reference.StartsWith(Definitions, StringComparison.Ordinal)
            ? root.Member("$defs").Member(Uri.UnescapeDataString(reference[Definitions.Length..]))
            : this;

    /// <summary>The value of a member of this object.</summary>
    public SchemaNode Member(string name)
    {
        var json = new Utf8JsonReader(_json);
        if (_json.IsEmpty || !json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            return default;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var found = json.ValueTextEquals(name);
            json.Read();
            var start = (int)json.TokenStartIndex;
            json.Skip();
            if (found)
            {
                return new SchemaNode(_json[start..(int)json.BytesConsumed]);
            }
        }

        return default;
    }

    /// <summary>The text of a member of this object, or null when it is not a string.</summary>
    public string? Text(string name)
    {
        var text = Member(name)._json;
        return text.IsEmpty || text[0] != '"' ? null : JsonText.Decode(text);
    }
}
