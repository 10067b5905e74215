using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Server.Subscriptions;

/// <summary>Which changes a request wants to be told of (2026-07-28, basic/patterns/subscriptions, "Notification Filter").</summary>
/// <param name="Lists">The lists.</param>
/// <param name="Uris">The resources.</param>
/// <param name="TaskIds">The tasks (SEP-2663).</param>
internal sealed record SubscriptionFilter(McpLists Lists, List<string> Uris, List<string> TaskIds)
{
    private const int UrisSeen = 8, TaskIdsSeen = 16;

    /// <param name="utf8">The <c>notifications</c> object.</param>
    /// <param name="filter">What it says.</param>
    /// <param name="fault">What is wrong with it.</param>
    public static bool TryRead(ReadOnlySpan<byte> utf8, out SubscriptionFilter filter, [NotNullWhen(false)] out string? fault)
    {
        var lists = McpLists.None;
        var uris = new List<string>();
        var taskIds = new List<string>();
        int seen = 0;
        fault = null;
        var reader = new ParamsReader(utf8);
        while (reader.Next() && fault is null)
        {
            var list = reader.Is("toolsListChanged"u8) ? McpLists.Tools
                : reader.Is("promptsListChanged"u8) ? McpLists.Prompts
                : reader.Is("resourcesListChanged"u8) ? McpLists.Resources
                : McpLists.None;
            int member = list != McpLists.None ? (int)list : reader.Is("resourceSubscriptions"u8) ? UrisSeen : reader.Is("taskIds"u8) ? TaskIdsSeen : 0;
            if ((seen & member) != 0) fault = "'notifications' has a member twice.";
            else if (list != McpLists.None && reader.TokenType is not (JsonTokenType.True or JsonTokenType.False)) fault = $"'notifications' has a member for {list} that is not true or false.";
            else if (list != McpLists.None && reader.TokenType == JsonTokenType.True) lists |= list;
            else if (member == UrisSeen && !TryReadTexts(ref reader, utf8, uris)) fault = "'resourceSubscriptions' must be an array of URIs.";
            else if (member == TaskIdsSeen && !TryReadTexts(ref reader, utf8, taskIds)) fault = "'taskIds' must be an array of ids.";
            seen |= member;
        }

        filter = new SubscriptionFilter(lists, uris, taskIds);
        return fault is null;
    }

    public void Write(ReplyBuffer json)
    {
        var writer = json.BeginJson();
        writer.WriteStartObject();
        if (Lists.HasFlag(McpLists.Tools)) writer.WriteBoolean("toolsListChanged"u8, true);
        if (Lists.HasFlag(McpLists.Prompts)) writer.WriteBoolean("promptsListChanged"u8, true);
        if (Lists.HasFlag(McpLists.Resources)) writer.WriteBoolean("resourcesListChanged"u8, true);
        WriteTexts(writer, "resourceSubscriptions"u8, Uris);
        WriteTexts(writer, "taskIds"u8, TaskIds);
        writer.WriteEndObject();
        writer.Flush();
    }

    private static void WriteTexts(Utf8JsonWriter writer, ReadOnlySpan<byte> name, List<string> texts)
    {
        if (texts.Count == 0) return;
        writer.WriteStartArray(name);
        foreach (string text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static bool TryReadTexts(ref ParamsReader member, ReadOnlySpan<byte> utf8, List<string> texts)
    {
        if (member.TokenType != JsonTokenType.StartArray) return false;
        var reader = new Utf8JsonReader(member.Whole(utf8));
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String) return false;
            texts.Add(Encoding.UTF8.GetString(JsonString.Unescape(reader.ValueSpan)));
        }

        return true;
    }
}
