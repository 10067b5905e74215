using System.ComponentModel;
using System.Text.Json;
using McpAttr.Protocol;
using McpAttr.Server;

namespace McpAttr.Calls;

/// <summary>Writes the result of one call. A tool uses exactly one of its methods, once.</summary>
/// <remarks>
/// Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/server/tools#tool-result"/>; from 2026-07-28 on
/// structured content may be any JSON value, before it must be an object.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct McpResultWriter
{
    private readonly ReplyBuffer _reply;
    private readonly Era _era;

    internal McpResultWriter(ReplyBuffer reply, Era era)
    {
        _reply = reply;
        _era = era;
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

    /// <summary>An object as structured content, and its JSON as a block of text for clients that read no other.</summary>
    public void Structured<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        _reply.Append("\"structuredContent\":"u8);
        var (start, end) = Value(value, write);
        TextOf(start, end);
    }

    /// <summary>A value that is no object: natural where the revision allows it, else as <c>{"result":value}</c>.</summary>
    public void Wrapped<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        bool wraps = !_era.AllowsAnyStructure;
        _reply.Append(wraps ? "\"structuredContent\":{\"result\":"u8 : "\"structuredContent\":"u8);
        var (start, end) = Value(value, write);
        if (wraps) _reply.Append((byte)'}');
        TextOf(start, end);
    }

    /// <summary>The value's JSON as a block of text alone.</summary>
    public void Json<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        _reply.Append(TextOpening);
        var (start, end) = Value(value, write);
        _reply.AppendJsonAsString(start, end);
        _reply.Remove(start, end);
        _reply.Append(TextClosing);
    }

    /// <summary>A failure that the model reads.</summary>
    internal void Failure(string text)
    {
        _reply.Append("\"isError\":true,"u8);
        Text(text);
    }

    /// <summary>Closes the block, the result and the answer.</summary>
    private static ReadOnlySpan<byte> TextClosing => "}]}}\n"u8;

    private static ReadOnlySpan<byte> TextOpening => "\"content\":[{\"type\":\"text\",\"text\":"u8;

    private (int Start, int End) Value<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        int start = _reply.Length;
        var json = _reply.BeginJson();
        write(json, value);
        json.Flush();
        return (start, _reply.Length);
    }

    private void TextOf(int start, int end)
    {
        _reply.Append(","u8);
        _reply.Append(TextOpening);
        _reply.AppendJsonAsString(start, end);
        _reply.Append(TextClosing);
    }
}
