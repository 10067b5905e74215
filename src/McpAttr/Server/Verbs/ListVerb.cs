using System.Text;
using System.Text.Json;
using McpAttr.Catalog;

namespace McpAttr.Server.Verbs;

/// <summary>Prints the tools, then the resources and the prompts, each with its description on one line.</summary>
internal static class ListVerb
{
    public static int Run(McpServer server)
    {
        var text = new StringBuilder();
        foreach (var tool in server.Model.Tools.List) Append(text, "", tool.Name, tool);
        foreach (var resource in server.Model.Resources.List) Append(text, "resource ", resource.Uri, resource);
        foreach (var template in server.Model.Templates.List) Append(text, "resource ", template.Uri, template);
        foreach (var prompt in server.Model.Prompts.List) Append(text, "prompt ", prompt.Name, prompt);
        Verb.Print(text.ToString());
        return 0;
    }

    private static void Append(StringBuilder text, string kind, ReadOnlySpan<byte> name, McpMember member)
    {
        using var descriptor = JsonDocument.Parse(member.Descriptor.ToArray());
        string description = descriptor.RootElement.TryGetProperty("description"u8, out var element) ? element.GetString()! : "";
        text.Append((kind + Encoding.UTF8.GetString(name)).PadRight(24)).Append(' ').AppendLine(description.ReplaceLineEndings(" "));
    }
}
