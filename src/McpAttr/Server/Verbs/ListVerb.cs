using System.Text;
using System.Text.Json;

namespace McpAttr.Server.Verbs;

/// <summary>Prints the tools, each with the first line of its description.</summary>
internal static class ListVerb
{
    public static int Run(McpServer server)
    {
        var text = new StringBuilder();
        foreach (var tool in server.Tools.List)
        {
            using var descriptor = JsonDocument.Parse(tool.Descriptor.ToArray());
            string description = descriptor.RootElement.TryGetProperty("description"u8, out var element) ? element.GetString()! : "";
            text.Append(Encoding.UTF8.GetString(tool.Name).PadRight(24)).Append(' ').AppendLine(description.ReplaceLineEndings(" "));
        }

        Verb.Print(text.ToString());
        return 0;
    }
}
