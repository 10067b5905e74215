using System.Reflection;
using System.Text;

namespace McpAttr;

/// <summary>Files that were built into an assembly (<c>&lt;EmbeddedResource Include="…" LogicalName="…" /&gt;</c>), such as the page of a view.</summary>
public static class McpEmbeddedFile
{
    /// <summary>Reads a file as text in UTF-8.</summary>
    /// <param name="assembly">The assembly that it was built into.</param>
    /// <param name="name">Its <c>LogicalName</c>.</param>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static string ReadText(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"Nothing named '{name}' is built into {assembly.GetName().Name}: <EmbeddedResource Include=\"…\" LogicalName=\"{name}\" />.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
