namespace McpAttr.Bench.Harness;

/// <summary>Where things are in the working copy that the harness was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The published servers.</summary>
    public static string Artifacts { get; } = Path.Combine(Root, "artifacts", "bench");

    private static string Find()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "McpAttr.sln"))) return folder;
        }

        throw new DirectoryNotFoundException("McpAttr.sln is in no folder above the harness.");
    }
}
