namespace McpAttr.Package.Tests;

/// <summary>Every package of the repository. A project that packs and has no row fails a test.</summary>
internal static class PackageTable
{
    public static IReadOnlyList<PackageRow> Rows { get; } =
    [
        new("McpAttr")
        {
            Files =
            [
                "analyzers/dotnet/cs/McpAttr.Analyzers.dll",
                "analyzers/dotnet/cs/McpAttr.CodeFixes.dll",
                "analyzers/dotnet/cs/McpAttr.Generators.dll",
                "buildTransitive/McpAttr.targets",
            ],
        },
        new("McpAttr.AspNetCore") { Dependencies = ["McpAttr"], FrameworkReferences = ["Microsoft.AspNetCore.App"], SharesInternals = true },
        new("McpAttr.Hosting")
        {
            Dependencies = ["McpAttr", "Microsoft.Extensions.Diagnostics.HealthChecks", "Microsoft.Extensions.Hosting", "System.Threading.RateLimiting"],
            SharesInternals = true,
        },
        new("McpAttr.Testing") { Dependencies = ["McpAttr"] },
    ];
}
