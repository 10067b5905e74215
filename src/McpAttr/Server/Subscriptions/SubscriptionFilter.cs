using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Server.Subscriptions;

/// <summary>Which changes a request wants to be told of (2026-07-28, basic/patterns/subscriptions, "Notification Filter").</summary>
/// <param name="Lists">The lists.</param>
/// <param name="Uris">The resources.</param>
internal sealed record SubscriptionFilter(McpLists Lists, List<string> Uris)
{
    private const int UrisSeen = 8;

    /// <param name="utf8">The <c>notifications</c> object.</param>
    /// <param name="filter">What it says.</param>
    /// <param name="fault">What is wrong with it.</param>
    public static bool TryRead(ReadOnlySpan<byte> utf8, out SubscriptionFilter filter, [NotNullWhen(false)] out string? fault)
    {
        var lists = McpLists.None;
        var uris = new List<string>();
        int seen = 0;
        fault = null;
        var reader = new ParamsReader(utf8);
        while (reader.Next() && fault is null)
        {
            var list = reader.Is("toolsListChanged"u8) ? McpLists.Tools
                : reader.Is("promptsListChanged"u8) ? McpLists.Prompts
                : reader.Is("resourcesListChanged"u8) ? McpLists.Resources
                : McpLists.None;
            int member = list != McpLists.None ? (int)list : reader.Is("resourceSubscriptions"u8) ? UrisSeen : 0;
            if ((seen & member) != 0) fault = "'notifications' has a member twice.";
            else if (list != McpLists.None && reader.TokenType is not (JsonTokenType.True or JsonTokenType.False)) fault = $"'notifications' has a member for {list} that is not true or false.";
            else if (list != McpLists.None && reader.TokenType == JsonTokenType.True) lists |= list;
            else if (member == UrisSeen && !TryReadUris(ref reader, utf8, uris)) fault = "'resourceSubscriptions' must be an array of URIs.";
            seen |= member;
        }

        filter = new SubscriptionFilter(lists, uris);
        return fault is null;
    }

    public void Write(ReplyBuffer json)
    {
        var writer = json.BeginJson();
        writer.WriteStartObject();
        if (Lists.HasFlag(McpLists.Tools)) writer.WriteBoolean("toolsListChanged"u8, true);
        if (Lists.HasFlag(McpLists.Prompts)) writer.WriteBoolean("promptsListChanged"u8, true);
        if (Lists.HasFlag(McpLists.Resources)) writer.WriteBoolean("resourcesListChanged"u8, true);
        if (Uris.Count > 0)
        {
            writer.WriteStartArray("resourceSubscriptions"u8);
            foreach (string uri in Uris) writer.WriteStringValue(uri);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.Flush();
    }

    private static bool TryReadUris(ref ParamsReader member, ReadOnlySpan<byte> utf8, List<string> uris)
    {
        if (member.TokenType != JsonTokenType.StartArray) return false;
        var reader = new Utf8JsonReader(member.Whole(utf8));
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String) return false;
            uris.Add(Encoding.UTF8.GetString(JsonString.Unescape(reader.ValueSpan)));
        }

        return true;
    }
}
