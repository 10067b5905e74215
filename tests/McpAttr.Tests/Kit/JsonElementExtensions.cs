using System.Text.Json;

namespace McpAttr.Tests.Kit;

internal static class JsonElementExtensions
{
    public static JsonElement? GetPropertyOrNull(this JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value : null;
}
