using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Tasks.Legacy;

/// <summary>2025-11-25, basic/utilities/tasks, "Associating Task-Related Messages": what belongs to a task says so in its <c>_meta</c>.</summary>
internal static class RelatedTask
{
    /// <summary>Writes the member of a <c>_meta</c> that is open.</summary>
    public static void Write(Utf8JsonWriter json, string id)
    {
        json.WriteStartObject("io.modelcontextprotocol/related-task"u8);
        json.WriteString("taskId"u8, id);
        json.WriteEndObject();
    }

    /// <summary>Appends a notification of ours with the member in it.</summary>
    public static void AppendTo(ReplyBuffer reply, ReadOnlySpan<byte> notification, string id)
    {
        var opening = "\"params\":{"u8;
        int start = notification.IndexOf(opening) + opening.Length;
        reply.Append(notification[..start]);
        AppendMeta(reply, default, id);
        reply.Append((byte)',');
        reply.Append(notification[start..]);
    }

    /// <summary>Appends the members of a result with the member in their <c>_meta</c>.</summary>
    public static void AppendMembers(ReplyBuffer reply, ReadOnlySpan<byte> result, string id)
    {
        ReadOnlySpan<byte> meta = default;
        var members = new ParamsReader(result);
        while (members.Next())
        {
            if (members.Is("_meta"u8) && members.TokenType == JsonTokenType.StartObject) meta = members.Whole(result)[1..^1];
        }

        AppendMeta(reply, meta, id);

        // We wrote it, and a _meta comes first.
        var rest = meta.IsEmpty ? result[1..^1] : result["{\"_meta\":{"u8.Length..][(meta.Length + "},"u8.Length)..^1];
        if (rest.IsEmpty) return;
        reply.Append((byte)',');
        reply.Append(rest);
    }

    private static void AppendMeta(ReplyBuffer reply, ReadOnlySpan<byte> members, string id)
    {
        reply.Append("\"_meta\":{"u8);
        var json = reply.BeginJson();
        Write(json, id);
        json.Flush();
        if (!members.IsEmpty) reply.Append((byte)',');
        reply.Append(members);
        reply.Append((byte)'}');
    }
}
