using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace McpAttr.Package.Tests.Templates;

/// <summary>What a package of one template says of it.</summary>
internal sealed class TemplateDescription
{
    private readonly JsonNode _template;
    private readonly JsonNode _commandLine;

    private TemplateDescription(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        _template = Read("template.json");
        _commandLine = Read("dotnetcli.host.json");

        JsonNode Read(string name)
        {
            using var reader = new StreamReader(archive.Entries.Single(entry => entry.FullName.EndsWith($"/.template.config/{name}", StringComparison.Ordinal)).Open(), Encoding.UTF8);
            return JsonNode.Parse(reader.ReadToEnd())!;
        }
    }

    public string GroupIdentity => (string)_template["groupIdentity"]!;

    public string Identity => (string)_template["identity"]!;

    public int Precedence => int.Parse((string)_template["precedence"]!, System.Globalization.CultureInfo.InvariantCulture);

    public string[] ShortNames => _template["shortName"] is JsonArray names ? [.. names.Select(name => (string)name!)] : [(string)_template["shortName"]!];

    /// <summary>The parameters by the names of their options.</summary>
    public IReadOnlyList<TemplateOption> Options =>
    [
        .. from symbol in _template["symbols"]!.AsObject()
           where (string?)symbol.Value!["type"] == "parameter"
           let host = _commandLine["symbolInfo"]?[symbol.Key]
           let shortName = (string?)host?["shortName"]
           select new TemplateOption(
               [$"--{(string?)host?["longName"] ?? symbol.Key}", .. string.IsNullOrEmpty(shortName) ? Array.Empty<string>() : [$"-{shortName}"]],
               (string)symbol.Value!["datatype"]!,
               [.. symbol.Value!["choices"]?.AsArray().Select(choice => (string)choice!["choice"]!) ?? []],
               (string?)symbol.Value!["defaultValue"]),
    ];

    /// <summary>The template that the running SDK brings.</summary>
    public static TemplateDescription InBox()
    {
        // …/shared/Microsoft.NETCore.App/<version>/System.Private.CoreLib.dll
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
        string[] packages = Directory.GetFiles(Path.Combine(root, "templates"), "microsoft.mcpserver.projecttemplates.*.nupkg", SearchOption.AllDirectories);
        Assert.True(packages.Length > 0, $"The SDK under {root} brings no template mcpserver.");
        return new TemplateDescription(packages.Order(StringComparer.Ordinal).Last());
    }

    public static TemplateDescription Ours(PackedPackage packages) => new(Path.Combine(packages.Feed, $"McpAttr.Templates.{packages.Version}.nupkg"));
}
