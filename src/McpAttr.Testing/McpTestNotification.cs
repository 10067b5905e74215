using System.Text.Json;

namespace McpAttr.Testing;

/// <summary>A message of the server's that answers nothing: a notification, or an answer to what the client did not ask as a request.</summary>
public sealed class McpTestNotification
{
    internal McpTestNotification(string method, JsonElement json)
    {
        Method = method;
        Json = json;
    }

    /// <summary>The method, or empty when the message is no notification.</summary>
    public string Method { get; }

    /// <summary>The whole message.</summary>
    public JsonElement Json { get; }

    /// <summary>The message's <c>params</c>; of kind <see cref="JsonValueKind.Undefined"/> when it has none.</summary>
    public JsonElement Params => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("params"u8, out var parameters) ? parameters : default;

    /// <summary>The URI that the message is about, or null.</summary>
    public string? Uri => Text("uri"u8);

    /// <summary>The severity of a <c>notifications/message</c>, or null.</summary>
    public McpLogLevel? LogLevel => Enum.TryParse(Text("level"u8), ignoreCase: true, out McpLogLevel level) ? level : null;

    /// <summary>What a <c>notifications/message</c> says, or null; JSON when it is no text.</summary>
    public string? LogText => !TryGet("data"u8, out var data) ? null : data.ValueKind == JsonValueKind.String ? data.GetString() : data.GetRawText();

    internal static McpTestNotification Of(JsonElement message) => new(message.GetProperty("method"u8).GetString() ?? "", message);

    /// <summary>The subscription that the message belongs to (2026-07-28, basic/patterns/subscriptions), if it does.</summary>
    internal bool IsOfSubscription(long id) =>
        TryGet("_meta"u8, out var meta)
        && meta.TryGetProperty("io.modelcontextprotocol/subscriptionId"u8, out var subscription)
        && subscription.ValueKind == JsonValueKind.Number && subscription.TryGetInt64(out long number) && number == id;

    internal bool TryGetProgress(out long token, out McpProgress progress)
    {
        (token, progress) = (0, default);
        if (Method != "notifications/progress") return false;
        if (!TryGet("progressToken"u8, out var asked) || asked.ValueKind != JsonValueKind.Number || !asked.TryGetInt64(out token)) return false;
        if (!TryGet("progress"u8, out var done)) return false;
        progress = new McpProgress(done.GetDouble(), TryGet("total"u8, out var total) ? total.GetDouble() : null, Text("message"u8));
        return true;
    }

    private string? Text(ReadOnlySpan<byte> name) => TryGet(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private bool TryGet(ReadOnlySpan<byte> name, out JsonElement value)
    {
        value = default;
        return Params is { ValueKind: JsonValueKind.Object } parameters && parameters.TryGetProperty(name, out value);
    }
}
