using System.Text.Json;
using McpAttr.Catalog;
using McpAttr.Protocol;
using McpAttr.Transport;

namespace McpAttr.Server.Verbs;

/// <summary>Prints what the server is and offers, as a client of the newest revision sees it.</summary>
internal static class ManifestVerb
{
    public static int Run(McpServer server)
    {
        var manifest = new ReplyBuffer();
        using (var json = new Utf8JsonWriter(manifest, new JsonWriterOptions { Indented = true, Encoder = JsonString.Encoder }))
        {
            json.WriteStartObject();
            Write(json, "serverInfo", server.Info);
            Write(json, "capabilities", server.Capabilities);
            if (server.OffersTools) WriteList(json, "tools", server, server.Model.Tools.List);
            if (server.OffersResources)
            {
                WriteList(json, "resources", server, server.Model.Resources.List);
                WriteList(json, "resourceTemplates", server, server.Model.Templates.List);
            }

            if (server.OffersPrompts) WriteList(json, "prompts", server, server.Model.Prompts.List);
            json.WriteEndObject();
        }

        manifest.Append("\n"u8);
        StandardStreams.WriteOutput(manifest.Bytes);
        return 0;
    }

    private static void WriteList(Utf8JsonWriter json, string name, McpServer server, IReadOnlyList<McpMember> members)
    {
        json.WriteStartArray(name);
        foreach (var member in members) Write(json, null, server.Modern.DescriptorOf(member));
        json.WriteEndArray();
    }

    /// <summary>Writes JSON again, indented.</summary>
    private static void Write(Utf8JsonWriter json, string? name, ReadOnlySpan<byte> utf8)
    {
        if (name is not null) json.WritePropertyName(name);
        using var document = JsonDocument.Parse(utf8.ToArray());
        document.RootElement.WriteTo(json);
    }
}
