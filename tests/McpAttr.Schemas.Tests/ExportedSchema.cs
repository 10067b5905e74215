using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace McpAttr.Schemas.Tests;

/// <summary>What System.Text.Json says of a type, with the options that ours are nearest to.</summary>
internal static class ExportedSchema
{
    /// <summary>The member of each node that names its type.</summary>
    public const string TypeName = "x-type";

    /// <summary>For texts that people read.</summary>
    public static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    // What reflection cannot know (the elements of a generic type) is not nullable, as most are not.
    private static readonly JsonSchemaExporterOptions Exporter = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Named };

    public static JsonObject Of(Type type) => (JsonObject)Options.GetJsonSchemaAsNode(type, Exporter);

    private static JsonObject Named(JsonSchemaExporterContext context, JsonNode schema)
    {
        // The schema of any value is true.
        var named = schema as JsonObject ?? [];
        named[TypeName] = NameOf(Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type, context.TypeInfo);
        return named;
    }

    private static string NameOf(Type type, JsonTypeInfo info) =>
        type.IsEnum ? type.IsDefined(typeof(FlagsAttribute), inherit: false) ? "flags" : "enum"
        : type.IsGenericType && type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal) ? "tuple"
        : info.PolymorphismOptions is not null ? "union"
        : info.Kind switch
        {
            JsonTypeInfoKind.Enumerable => "collection",
            JsonTypeInfoKind.Dictionary => $"dictionary by {KeyOf(info.KeyType!)}",
            JsonTypeInfoKind.Object => type.IsValueType ? "struct" : "object",
            _ => type.IsGenericType ? type.Name.Split('`')[0] + " of " + type.GetGenericArguments()[0].Name : type.Name,
        };

    private static string KeyOf(Type key) => key.IsEnum ? "enum" : key == typeof(string) || key == typeof(Guid) ? key.Name : "integer";
}
