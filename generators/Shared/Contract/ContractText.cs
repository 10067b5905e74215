using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Contract;

/// <summary>What clients may rely on of an assembly, as it stands in <c>mcp.lock.json</c>.</summary>
internal static class ContractText
{
    /// <summary>The layout of the file. Another number is another layout, which this version neither reads nor overwrites.</summary>
    public const string Version = "1";

    /// <summary>The file's name, unless the project says another.</summary>
    public const string FileName = "mcp.lock.json";

    public static IReadOnlyList<(ContractKind Kind, string Name)> Sections { get; } =
    [
        (ContractKind.Tool, "tools"),
        (ContractKind.Resource, "resources"),
        (ContractKind.ResourceTemplate, "resourceTemplates"),
        (ContractKind.Prompt, "prompts"),
    ];

    /// <summary>The file without its last line end.</summary>
    public static string Write(IReadOnlyCollection<ContractEntry> entries, IEnumerable<string> included)
    {
        var members = new List<(string, JsonNode)>
        {
            ("lockVersion", JsonNode.Literal(Version)),
            ("tokens", JsonNode.Literal(TokenEstimate.OfAll(entries).ToString(CultureInfo.InvariantCulture))),
            ("includes", JsonNode.Array([.. included.Select(JsonNode.String)])),
        };
        members.AddRange(Sections.Select(section => (section.Name, JsonNode.Object(Ordered(entries, section.Kind).Select(static entry => (entry.Key, Describe(entry)))))));
        return JsonNode.Object(members).ToIndentedString();
    }

    /// <summary>The members of the descriptor, after the hash of the whole; the key stands before them.</summary>
    public static JsonNode Describe(ContractEntry entry)
    {
        var descriptor = JsonNodeReader.Read(entry.Descriptor, out _) ?? throw new FormatException("The descriptor of " + entry.Key + " is no JSON.");
        var members = new List<(string, JsonNode)> { ("hash", JsonNode.String(Hash(entry.Descriptor))) };
        if (entry.Kind == ContractKind.Tool)
        {
            members.Add(("tokens", JsonNode.Literal(TokenEstimate.Of(entry).ToString(CultureInfo.InvariantCulture))));
        }

        members.AddRange(descriptor.Members.Skip(1).Select(static member => (member.Name, member.Value)));
        return JsonNode.Object(members);
    }

    private static IEnumerable<ContractEntry> Ordered(IEnumerable<ContractEntry> entries, ContractKind kind) => entries
        .Where(entry => entry.Kind == kind)
        .GroupBy(static entry => entry.Key, StringComparer.Ordinal)
        .Select(static same => same.First())
        .OrderBy(static entry => entry.Key, StringComparer.Ordinal);

    private static string Hash(string descriptor)
    {
        using var sha256 = SHA256.Create();
        var hash = sha256.ComputeHash(Encoding.UTF8.GetBytes(descriptor));
        return "sha256:" + string.Concat(hash.Select(static b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
