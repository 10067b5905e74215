using System.Text.Json;
using McpAttr.Calls;

namespace McpAttr.Members;

/// <summary>The arguments of a call as they came.</summary>
internal static class RawArguments
{
    /// <summary>An object of its own, which may be kept.</summary>
    public static JsonElement Of(McpCall call)
    {
        var reader = new Utf8JsonReader(call.Arguments is { IsEmpty: false } arguments ? arguments : "{}"u8, new JsonReaderOptions { MaxDepth = call.Connection.Server.Options.MaxDepth });
        return JsonElement.ParseValue(ref reader);
    }
}
