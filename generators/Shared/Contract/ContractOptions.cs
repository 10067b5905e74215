using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.Roslyn.Contract;

/// <summary>What the project says of its contract; <c>McpAttr.targets</c> makes the properties visible.</summary>
internal static class ContractOptions
{
    /// <summary>The project keeps its contract in <c>mcp.lock.json</c>.</summary>
    public static bool IsKept(AnalyzerConfigOptions options) => Is(options, "McpContract", "true");

    /// <summary>The contract is what it is now, whatever the file says.</summary>
    public static bool IsUpdated(AnalyzerConfigOptions options) => Is(options, "McpContractMode", "Update");

    /// <summary>The file must be up to date as it is.</summary>
    public static bool IsLocked(AnalyzerConfigOptions options) => Is(options, "McpContractMode", "Locked");

    /// <summary>The additional file is the one that the contract is kept in.</summary>
    public static bool IsContract(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_metadata.AdditionalFiles.McpContract", out var text) && string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);

    private static bool Is(AnalyzerConfigOptions options, string property, string value) =>
        options.TryGetValue("build_property." + property, out var text) && string.Equals(text, value, StringComparison.OrdinalIgnoreCase);
}
