using McpAttr.Protocol;

namespace McpAttr.Server;

/// <summary>Writes the <c>Implementation</c> object of a server (basic/lifecycle; icons: SEP-973).</summary>
internal static class ServerInfo
{
    public static byte[] Render(McpCatalog catalog, McpServerOptions options)
    {
        var info = new ReplyBuffer();
        info.Append("{\"name\":"u8);
        info.AppendString(options.Name ?? catalog.ServerName);
        Append(info, ",\"title\":"u8, options.Title ?? catalog.ServerTitle);
        Append(info, ",\"version\":"u8, options.Version ?? catalog.ServerVersion);
        Append(info, ",\"description\":"u8, catalog.Description);
        Append(info, ",\"websiteUrl\":"u8, catalog.WebsiteUrl);
        if (!catalog.ServerIcons.IsEmpty)
        {
            info.Append(",\"icons\":"u8);
            info.Append(catalog.ServerIcons);
        }

        info.Append((byte)'}');
        return info.Bytes.ToArray();
    }

    private static void Append(ReplyBuffer info, ReadOnlySpan<byte> name, string? value)
    {
        if (value is null) return;
        info.Append(name);
        info.AppendString(value);
    }
}
