using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace McpAttr.Json;

/// <summary>What the user's contexts know of types.</summary>
internal static class McpJsonTypes
{
    /// <exception cref="InvalidOperationException">The context does not know the type.</exception>
    public static JsonTypeInfo<T> Of<T>(JsonSerializerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
            ?? throw new InvalidOperationException($"{context.GetType()} does not know {typeof(T)}: add [JsonSerializable(typeof({typeof(T).Name}))] to it.");
    }
}
