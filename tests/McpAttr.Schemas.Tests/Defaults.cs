using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace McpAttr.Schemas.Tests;

/// <summary>What the members of a type are when nobody gives them: the default of a parameter, or what a new object has.</summary>
internal sealed class Defaults(JsonTypeInfo type)
{
    public static readonly Value None = new(null, IsLeftOutAsDefault: false);

    // A new object may have nulls that nobody will ever see.
    private static readonly JsonSerializerOptions Options = new(ExportedSchema.Options) { RespectNullableAnnotations = false };

    private readonly Lazy<object> _fresh = new(() => Create(type.Type));

    public Value Of(JsonPropertyInfo property, bool isGiven) => new(
        isGiven ? null : Json(property),
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true) is [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.WhenWritingDefault }]);

    private JsonElement? Json(JsonPropertyInfo property)
    {
        object? value = property.AssociatedParameter is { HasDefaultValue: true } parameter ? parameter.DefaultValue : property.Get!(_fresh.Value);
        return value is JsonElement { ValueKind: JsonValueKind.Undefined } ? null : JsonSerializer.SerializeToElement(value, property.PropertyType, Options);
    }

    private static object Create(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(static constructor => constructor.GetParameters().Length).FirstOrDefault();
        return constructor?.Invoke([.. constructor.GetParameters().Select(static parameter => parameter.HasDefaultValue ? parameter.DefaultValue : Nothing(parameter))]) ?? Activator.CreateInstance(type)!;
    }

    private static object? Nothing(ParameterInfo parameter) => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;

    /// <param name="Json">What it is, or null for nothing.</param>
    /// <param name="IsLeftOutAsDefault">The member asks for its default to be left out.</param>
    internal readonly record struct Value(JsonElement? Json, bool IsLeftOutAsDefault)
    {
        public bool IsLeftOut(JsonElement value) => IsLeftOutAsDefault && value.ValueKind == JsonValueKind.Number && value.GetDecimal() == 0;
    }
}
