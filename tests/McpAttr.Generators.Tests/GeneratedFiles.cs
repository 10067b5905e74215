using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace McpAttr.Generators.Tests;

/// <summary>The files of one run.</summary>
internal sealed partial class GeneratedFiles(IReadOnlyDictionary<string, string> files)
{
    private static readonly string Snapshots = typeof(GeneratedFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "Snapshots").Value!;

    public IEnumerable<string> Names => files.Keys;

    public string this[string name] => files[name];

    public static GeneratedFiles Of(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return new GeneratedFiles(result.GeneratedSources.ToDictionary(static file => file.HintName, static file => file.SourceText.ToString()));
    }

    /// <summary>Compares with <c>Snapshots/NAME.txt</c>. MCPATTR_UPDATE_SNAPSHOTS=1 writes it instead, to be reviewed as code.</summary>
    public void MatchSnapshot([CallerMemberName] string name = "") => Match(name, GeneratorVersion().Replace(ToString(), "(\"McpAttr\", \"*\")"));

    /// <summary>Compares the names of the files alone.</summary>
    public void NamesMatchSnapshot([CallerMemberName] string name = "") =>
        Match(name, string.Concat(files.Keys.Order(StringComparer.Ordinal).Select(static file => file + "\n")));

    /// <summary>The files under a folder.</summary>
    public IEnumerable<string> Matching(string folder) =>
        files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)).Select(static file => file.Value);

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (name, content) in files.OrderBy(static file => file.Key, StringComparer.Ordinal))
        {
            text.Append("// ===== ").Append(name).Append('\n').Append(content).Append('\n');
        }

        return text.ToString();
    }

    private static void Match(string name, string actual)
    {
        var path = Path.Combine(Snapshots, name + ".txt");
        if (Environment.GetEnvironmentVariable("MCPATTR_UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", actual);
    }

    [GeneratedRegex("""\("McpAttr", "[0-9.]+"\)""")]
    private static partial Regex GeneratorVersion();
}
