using System.ComponentModel;
using McpAttr.Content;
using McpAttr.Protocol;

namespace McpAttr.Calls;

/// <summary>Writes the result of one prompt. Its method uses exactly one of the methods here, once.</summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/server/prompts#getting-a-prompt"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct McpPromptWriter
{
    private readonly McpCall _call;
    private readonly ReplyBuffer _reply;

    internal McpPromptWriter(McpCall call)
    {
        _call = call;
        _reply = call.BeginResult();
    }

    /// <summary>One message of the person's; null is none.</summary>
    public void Text(string? value) => Message(value is null ? null : new McpPromptMessage(McpRole.User, value));

    /// <summary>One message of the person's; null is none.</summary>
    public void Content(McpContent? value) => Message(value is null ? null : new McpPromptMessage(McpRole.User, value));

    /// <summary>One message; null is none.</summary>
    public void Message(McpPromptMessage? value) => Messages(value is null ? [] : [value]);

    /// <summary>Several messages; null is none.</summary>
    public void Messages(IEnumerable<McpPromptMessage>? values)
    {
        _reply.Append("\"messages\":["u8);
        _reply.AppendItems(values ?? [], static (json, message) => message.Write(json));
        _reply.Append("]}}\n"u8);
    }

    /// <summary>A whole result; null is one without messages.</summary>
    public void Result(McpPromptResult? value)
    {
        if (value?.Meta is { } meta) _call.Era.AppendResultMeta(_reply, MetaJson.ToUtf8(meta));
        if (value?.Description is { } description)
        {
            _reply.Append("\"description\":"u8);
            _reply.AppendString(description);
            _reply.Append((byte)',');
        }

        Messages(value?.Messages);
    }
}
