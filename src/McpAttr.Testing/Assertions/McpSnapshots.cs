using System.Runtime.CompilerServices;

namespace McpAttr.Testing;

/// <summary>Texts that were reviewed and stand in files beside the tests.</summary>
public static class McpSnapshots
{
    /// <summary>The environment variable that makes <see cref="ShouldMatchSnapshot"/> write instead of compare when it is <c>1</c>.</summary>
    public const string UpdateVariable = "MCPATTR_UPDATE_SNAPSHOTS";

    /// <summary>A text is that of a file. Where the variable <see cref="UpdateVariable"/> is <c>1</c>, the file becomes that of the text.</summary>
    /// <param name="actual">The text.</param>
    /// <param name="path">The file, relative to the folder of the test's source.</param>
    /// <param name="source">The test's source, which the compiler fills in.</param>
    /// <returns>The text.</returns>
    /// <exception cref="McpAssertionException">The file has another text, or there is none.</exception>
    public static string ShouldMatchSnapshot(this string actual, string path, [CallerFilePath] string source = "")
    {
        ArgumentNullException.ThrowIfNull(actual);
        string file = Locate(path, source);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            File.WriteAllText(file, actual);
            return actual;
        }

        if (!File.Exists(file)) throw new McpAssertionException($"There is no {file} yet; {UpdateVariable}=1 writes it, to be reviewed as code.");

        // Line ends are what version control makes of them.
        string[] expectedLines = Lines(File.ReadAllText(file));
        string[] actualLines = Lines(actual);
        int line = expectedLines.Zip(actualLines).TakeWhile(static pair => pair.First == pair.Second).Count();
        if (line == expectedLines.Length && line == actualLines.Length) return actual;
        throw new McpAssertionException(
            $"The text differs from {file} in line {line + 1}; if that is meant, {UpdateVariable}=1 writes the file.\n"
            + $"- {expectedLines.ElementAtOrDefault(line) ?? "(the end)"}\n+ {actualLines.ElementAtOrDefault(line) ?? "(the end)"}");
    }

    private static string Locate(string path, string source)
    {
        if (Path.IsPathRooted(path)) return path;
        string? folder = Path.GetDirectoryName(source);
        return Directory.Exists(folder)
            ? Path.Combine(folder, path)
            : throw new ArgumentException($"The folder of the test's source, {folder}, is not here; give a whole path.", nameof(path));
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
