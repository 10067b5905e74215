using System.Text.Json;
using McpAttr.Json.Results;

namespace McpAttr.Json;

// What the types of results promise is held while they are written: a comparison on the way, and a path only when it fails.
public static partial class McpJsonWriterExtensions
{
    /// <summary>Writes a member. A value that is null is an error that names the path.</summary>
    public static void WriteText(this Utf8JsonWriter json, ReadOnlySpan<byte> utf8Name, string? value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (value is null) throw UnwritableException.IsNull(utf8Name);
        json.WriteString(utf8Name, value);
    }

    /// <summary>Writes a string. Null is an error that names the path.</summary>
    public static void WriteTextValue(this Utf8JsonWriter json, string? value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (value is null) throw UnwritableException.IsNull();
        json.WriteStringValue(value);
    }

    /// <summary>Writes a member. NaN and the infinities are an error that names the path.</summary>
    public static void WriteFinite(this Utf8JsonWriter json, ReadOnlySpan<byte> utf8Name, float value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (!float.IsFinite(value)) throw UnwritableException.IsNotFinite(utf8Name, value);
        json.WriteNumber(utf8Name, value);
    }

    /// <summary>Writes a member. NaN and the infinities are an error that names the path.</summary>
    public static void WriteFinite(this Utf8JsonWriter json, ReadOnlySpan<byte> utf8Name, double value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (!double.IsFinite(value)) throw UnwritableException.IsNotFinite(utf8Name, value);
        json.WriteNumber(utf8Name, value);
    }

    /// <summary>Writes a number. NaN and the infinities are an error that names the path.</summary>
    public static void WriteFiniteValue(this Utf8JsonWriter json, float value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (!float.IsFinite(value)) throw UnwritableException.IsNotFinite(value);
        json.WriteNumberValue(value);
    }

    /// <summary>Writes a number. NaN and the infinities are an error that names the path.</summary>
    public static void WriteFiniteValue(this Utf8JsonWriter json, double value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (!double.IsFinite(value)) throw UnwritableException.IsNotFinite(value);
        json.WriteNumberValue(value);
    }

    /// <summary>What is thrown for a value of an enum that no member stands for; the error names the path.</summary>
    public static Exception HasNoName() => new UnwritableException("is a value of an enum that has no name");

    /// <summary>What is thrown for an object whose type is none of those that are known; the error names the path.</summary>
    public static Exception IsOfUnknownType(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new UnwritableException($"is a {value.GetType().Name}, which no [JsonDerivedType] names");
    }

    /// <summary>Writes the entries of a dictionary as members of the object that is open.</summary>
    public static void WriteMembers(this Utf8JsonWriter json, IEnumerable<KeyValuePair<string, JsonElement>>? members)
    {
        ArgumentNullException.ThrowIfNull(json);
        foreach (var (name, value) in members ?? [])
        {
            json.WritePropertyName(name);
            json.WriteElementValue(value);
        }
    }

    /// <summary>Throws when there is no object to write; the error names the path.</summary>
    public static void ThrowIfNull(this Utf8JsonWriter json, object? value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (value is null) throw UnwritableException.IsNull();
    }
}
