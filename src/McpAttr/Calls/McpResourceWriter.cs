using System.ComponentModel;
using System.Text.Json;
using McpAttr.Catalog;
using McpAttr.Protocol;

namespace McpAttr.Calls;

/// <summary>Writes what was read of one resource. Its method uses exactly one of the methods here, once.</summary>
/// <remarks>
/// <para>No value, and no contents at all, mean that there is no such resource: a result may not be empty
/// (2026-07-28, server/resources, "Error Handling").</para>
/// <para>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/server/resources#reading-resources"/>.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct McpResourceWriter
{
    private const int ChunkSize = 16 * 1024;

    private readonly McpCall _call;
    private readonly McpResource _resource;

    internal McpResourceWriter(McpCall call, McpResource resource)
    {
        _call = call;
        _resource = resource;
    }

    /// <summary>Text.</summary>
    public void Text(string? value) => Contents(value is null ? null : new McpTextContents(value));

    /// <summary>Bytes, sent in base64.</summary>
    public void Blob(byte[]? value) => Contents(value is null ? null : new McpBlobContents(value));

    /// <summary>Bytes, sent in base64.</summary>
    public void Blob(ReadOnlyMemory<byte> value) => Contents(new McpBlobContents(value));

    /// <summary>The bytes of a stream up to its end, sent in base64. The stream is disposed.</summary>
    public void Stream(Stream? value)
    {
        using (value) Contents(value is null ? null : new McpBlobContents(Read(value)));
    }

    /// <summary>A value as JSON text.</summary>
    public void Json<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        if (value is null) throw NotFound();
        var reply = Open();
        reply.Append("{\"uri\":"u8);
        reply.AppendString(_call.Subject);
        reply.Append(",\"mimeType\":"u8);
        reply.AppendString(_resource.MimeType.IsEmpty ? "application/json"u8 : _resource.MimeType);
        reply.Append(",\"text\":"u8);
        reply.AppendJsonAsString(value, write);
        reply.Append((byte)'}');
        Close(reply);
    }

    /// <summary>One piece of contents.</summary>
    public void Contents(McpResourceContents? value)
    {
        if (value is null) throw NotFound();
        Contents([value]);
    }

    /// <summary>Several pieces of contents.</summary>
    public void Contents(IEnumerable<McpResourceContents>? values)
    {
        var reply = Open();
        var writer = this;
        if (reply.AppendItems(values ?? [], (json, contents) => writer.Write(json, contents)) == 0) throw NotFound();
        Close(reply);
    }

    private void Write(Utf8JsonWriter json, McpResourceContents contents)
    {
        if (contents is McpBlobContents blob) _call.Limit(Base64Length(blob.Data.Length));
        contents.Write(json, _call.Subject, _resource.MimeType, _resource.ContentsMeta);
    }

    private ReplyBuffer Open()
    {
        var reply = _call.BeginResult();
        reply.Append("\"contents\":["u8);
        return reply;
    }

    private void Close(ReplyBuffer reply)
    {
        reply.Append((byte)']');
        _call.Era.AppendCacheHints(reply, _resource);
        reply.EndResult();
    }

    private ReadOnlyMemory<byte> Read(Stream stream)
    {
        var bytes = new MemoryStream();
        byte[] chunk = new byte[ChunkSize];
        while (stream.Read(chunk) is var read and > 0)
        {
            _call.Limit(Base64Length(bytes.Length + read));
            bytes.Write(chunk, 0, read);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static long Base64Length(long bytes) => (bytes + 2) / 3 * 4;

    private McpResourceNotFoundException NotFound() => new(_call.Subject);
}
