using System.Text;
using McpAttr.Catalog;
using McpAttr.Roslyn.Contract;
using McpAttr.Roslyn.Model;

namespace McpAttr.Testing;

/// <summary>What clients may rely on of a server: every tool, resource, template and prompt with its descriptor, as text.</summary>
/// <remarks>
/// The text is that of <c>mcp.lock.json</c>. A lock file is of one assembly and names the others that a program includes; this
/// text has what they offer, too.
/// </remarks>
public static class McpContract
{
    /// <summary>The contract of what an assembly offers.</summary>
    /// <typeparam name="T">Any type of the assembly.</typeparam>
    /// <exception cref="ArgumentException">The generator has found nothing in the assembly.</exception>
    public static string Of<T>() => Of(Catalogs.Of(typeof(T).Assembly));

    /// <summary>The contract of a catalog.</summary>
    /// <returns>JSON with two spaces a level, <c>\n</c> line ends and one at the end.</returns>
    public static string Of(McpCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        List<ContractEntry> entries =
        [
            .. catalog.Tools.Select(static tool => Entry(ContractKind.Tool, tool.Name, tool)),
            .. catalog.Resources.Select(static resource => Entry(resource.IsTemplate ? ContractKind.ResourceTemplate : ContractKind.Resource, resource.Uri, resource)),
            .. catalog.Prompts.Select(static prompt => Entry(ContractKind.Prompt, prompt.Name, prompt)),
        ];
        return ContractText.Write(entries, []) + "\n";
    }

    private static ContractEntry Entry(ContractKind kind, ReadOnlySpan<byte> key, McpMember member) =>
        new(kind, Encoding.UTF8.GetString(key), Encoding.UTF8.GetString(member.ModernDescriptor));
}
