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
        new("McpAttr.Templates")
        {
            IsLibrary = false,
            PackageType = "Template",
            Files =
            [
                "content/McpServer/.dockerignore",
                "content/McpServer/.mcp/server.json",
                "content/McpServer/.template.config/dotnetcli.host.json",
                "content/McpServer/.template.config/icon.png",
                "content/McpServer/.template.config/ide.host.json",
                "content/McpServer/.template.config/template.json",
                "content/McpServer/.vscode/mcp.json",
                "content/McpServer/Dockerfile",
                "content/McpServer/McpServer-Starter.csproj",
                "content/McpServer/McpServer-Starter.http",
                "content/McpServer/Program.cs",
                "content/McpServer/Prompts/TemperaturePrompts.cs",
                "content/McpServer/Properties/launchSettings.json",
                "content/McpServer/README.md",
                "content/McpServer/Resources/TemperatureResources.cs",
                "content/McpServer/Tools/Conversion.cs",
                "content/McpServer/Tools/Temperature.cs",
                "content/McpServer/Tools/TemperatureTools.cs",
                "content/McpServer/Tools/TemperatureUnit.cs",
                "content/McpServer/tests/McpServer-Starter.Tests.csproj",
                "content/McpServer/tests/TemperatureTests.cs",
            ],
        },
        new("McpAttr.Testing") { Dependencies = ["McpAttr"] },
    ];
}
