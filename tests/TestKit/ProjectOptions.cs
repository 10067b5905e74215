using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.TestKit;

/// <summary>What a project file says, as the compiler hands it on; additional files are those of the contract.</summary>
internal sealed class ProjectOptions(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    private static readonly Values OfSources = new(new Dictionary<string, string>());
    private static readonly Values OfContract = new(new Dictionary<string, string> { ["build_metadata.AdditionalFiles.McpContract"] = "true" });

    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(properties.ToDictionary(static property => "build_property." + property.Key, static property => property.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => OfSources;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => OfContract;

    private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
