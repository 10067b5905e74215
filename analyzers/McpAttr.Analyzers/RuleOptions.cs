using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.Analyzers;

/// <summary>What a user sets for the rules, in <c>.editorconfig</c> or as a property of the project.</summary>
internal static class RuleOptions
{
    /// <summary>The value: <c>mcpattr_server_name</c> of .editorconfig wins over <c>McpServerName</c> of the project.</summary>
    public static string? Text(AnalyzerOptions options, SyntaxTree? tree, string key, string property)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        return (tree is not null && provider.GetOptions(tree).TryGetValue(key, out var text) && text.Length > 0)
            || (provider.GlobalOptions.TryGetValue("build_property." + property, out text) && text.Length > 0)
            ? text
            : null;
    }

    /// <summary>The number; <paramref name="otherwise"/> where nothing or nonsense is set.</summary>
    public static int Number(AnalyzerOptions options, SyntaxTree? tree, string key, string property, int otherwise) =>
        int.TryParse(Text(options, tree, key, property), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
