using System.ComponentModel;
using System.Text.Json;
using McpAttr.Content;
using McpAttr.Protocol;

namespace McpAttr.Calls;

/// <summary>Writes the result of one call of a tool, which uses exactly one of its methods, once.</summary>
/// <remarks>
/// Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/server/tools#tool-result"/>; from 2026-07-28 on
/// structured content may be any JSON value, before it must be an object.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct McpResultWriter
{
    private readonly McpCall _call;
    private readonly ReplyBuffer _reply;

    internal McpResultWriter(McpCall call)
    {
        _call = call;
        _reply = call.BeginResult();
    }

    /// <summary>No content.</summary>
    public void Nothing() => _reply.Append("\"content\":[]}}\n"u8);

    /// <summary>One block of text; null is no content.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Nothing();
            return;
        }

        _reply.Append(TextOpening);
        _reply.AppendString(value);
        _reply.Append(TextClosing);
    }

    /// <summary>One block of any kind; null is no content.</summary>
    public void Content(McpContent? value) => Contents(value is null ? [] : [value]);

    /// <summary>Blocks of any kind; null is no content.</summary>
    public void Contents(IEnumerable<McpContent>? values)
    {
        _reply.Append("\"content\":["u8);
        _reply.AppendItems(values ?? [], static (json, block) => block.Write(json));
        _reply.Append("]}}\n"u8);
    }

    /// <summary>A result without structured content; null is no content.</summary>
    public void Result(McpToolResult? value)
    {
        if (value is not null) Open(value.Meta, value.IsError);
        Contents(value?.Content);
    }

    /// <summary>A result whose structured content is an object; null is no content.</summary>
    public void Result<T>(McpToolResult<T>? value, Action<Utf8JsonWriter, T> write, McpTextBlock text = McpTextBlock.Mirror) =>
        Result(value, write, text, wraps: false);

    /// <summary>A result whose structured content is no object; null is no content.</summary>
    public void WrappedResult<T>(McpToolResult<T>? value, Action<Utf8JsonWriter, T> write, McpTextBlock text = McpTextBlock.Mirror) =>
        Result(value, write, text, wraps: !_call.Era.AllowsAnyStructure);

    /// <summary>A result whose value's JSON is a block of text, unless it has other content; null is no content.</summary>
    public void JsonResult<T>(McpToolResult<T>? value, Action<Utf8JsonWriter, T> write)
    {
        if (value is not null) Open(value.Meta, value.IsError);
        if (value is null || value.Content is not null || HasNoValue(value)) Contents(value?.Content);
        else Json(value.Value, write);
    }

    /// <summary>An object as structured content, and the block of text beside it.</summary>
    public void Structured<T>(T value, Action<Utf8JsonWriter, T> write, McpTextBlock text = McpTextBlock.Mirror) =>
        Structure(value, write, text, wraps: false);

    /// <summary>A value that is no object: natural where the revision allows it, else as <c>{"result":value}</c>.</summary>
    public void Wrapped<T>(T value, Action<Utf8JsonWriter, T> write, McpTextBlock text = McpTextBlock.Mirror) =>
        Structure(value, write, text, wraps: !_call.Era.AllowsAnyStructure);

    /// <summary>The value's JSON as a block of text alone.</summary>
    public void Json<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        _reply.Append(TextOpening);
        _reply.AppendJsonAsString(value, write);
        _reply.Append(TextClosing);
    }

    /// <summary>A failure that the model reads.</summary>
    internal void Failure(string text)
    {
        Open(meta: null, isError: true);
        Text(text);
    }

    /// <summary>Closes the block, the result and the answer.</summary>
    private static ReadOnlySpan<byte> TextClosing => "}]}}\n"u8;

    private static ReadOnlySpan<byte> TextOpening => "\"content\":[{\"type\":\"text\",\"text\":"u8;

    private static bool HasNoValue<T>(McpToolResult<T> result) => result.IsError && result.Value is null;

    private void Result<T>(McpToolResult<T>? result, Action<Utf8JsonWriter, T> write, McpTextBlock text, bool wraps)
    {
        if (result is not null) Open(result.Meta, result.IsError);
        if (result is null || HasNoValue(result))
        {
            Contents(result?.Content);
        }
        else if (result.Content is null)
        {
            Structure(result.Value, write, text, wraps);
        }
        else
        {
            Value(result.Value, write, wraps);
            _reply.Append((byte)',');
            Contents(result.Content);
        }
    }

    private void Open(string? meta, bool isError)
    {
        if (meta is not null) _call.Era.AppendResultMeta(_reply, MetaJson.ToUtf8(meta));
        if (!isError) return;
        _call.IsError = true;
        _reply.Append("\"isError\":true,"u8);
    }

    private void Structure<T>(T value, Action<Utf8JsonWriter, T> write, McpTextBlock text, bool wraps)
    {
        var (start, end) = Value(value, write, wraps);
        _reply.Append((byte)',');
        switch (text)
        {
            case McpTextBlock.None:
                Nothing();
                break;
            case McpTextBlock.Summary:
                Text(value?.ToString());
                break;
            default:
                _reply.Append(TextOpening);
                _reply.AppendJsonAsString(start, end);
                _reply.Append(TextClosing);
                break;
        }
    }

    /// <summary>Writes the structured content.</summary>
    /// <returns>Where the value's JSON stands.</returns>
    private (int Start, int End) Value<T>(T value, Action<Utf8JsonWriter, T> write, bool wraps)
    {
        _reply.Append(wraps ? "\"structuredContent\":{\"result\":"u8 : "\"structuredContent\":"u8);
        int start = _reply.Length;
        _reply.AppendJson(value, write);
        int end = _reply.Length;
        if (wraps) _reply.Append((byte)'}');
        return (start, end);
    }
}
