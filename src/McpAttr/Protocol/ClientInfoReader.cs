using System.Text;
using System.Text.Json;

namespace McpAttr.Protocol;

/// <summary>Reads an <c>Implementation</c> object that a client sent of itself.</summary>
internal static class ClientInfoReader
{
    /// <returns>Null when the object has no name.</returns>
    public static McpClientInfo? Read(ReadOnlySpan<byte> utf8)
    {
        string? name = null, version = null, title = null;
        var reader = new ParamsReader(utf8);
        while (reader.Next())
        {
            if (reader.TokenType != JsonTokenType.String) continue;
            if (reader.Is("name"u8)) name = Encoding.UTF8.GetString(reader.Text);
            else if (reader.Is("version"u8)) version = Encoding.UTF8.GetString(reader.Text);
            else if (reader.Is("title"u8)) title = Encoding.UTF8.GetString(reader.Text);
        }

        return name is null ? null : new McpClientInfo(name, version ?? "", title);
    }

    /// <param name="meta">A request's <c>_meta</c> object, or nothing.</param>
    public static McpClientInfo? FromMeta(ReadOnlySpan<byte> meta)
    {
        var reader = new ParamsReader(meta);
        while (reader.Next())
        {
            if (reader.Is("io.modelcontextprotocol/clientInfo"u8) && reader.TokenType == JsonTokenType.StartObject) return Read(reader.Whole(meta));
        }

        return null;
    }
}
