namespace McpAttr.Package.Tests.Templates;

/// <summary>A test runs with a few combinations that have each pair of values, or with all of them where MCPATTR_ALL_TEMPLATES is 1.</summary>
public sealed class Combinations : TheoryData<Combination>
{
    public Combinations() => AddRange((Combination[])[.. Environment.GetEnvironmentVariable("MCPATTR_ALL_TEMPLATES") == "1" ? All : Covering]);

    public static IReadOnlyList<Combination> Covering { get; } =
    [
        new("both", Aot: true, SelfContained: true, "net10.0", Tests: true, Docker: false, "minimal"),
        new("both", Aot: false, SelfContained: false, "net9.0", Tests: false, Docker: true, "full"),
        new("http", Aot: false, SelfContained: false, "net10.0", Tests: false, Docker: false, "minimal"),
        new("http", Aot: true, SelfContained: true, "net9.0", Tests: true, Docker: true, "full"),
        new("stdio", Aot: true, SelfContained: false, "net9.0", Tests: true, Docker: true, "minimal"),
        new("stdio", Aot: true, SelfContained: true, "net10.0", Tests: false, Docker: true, "full"),
        new("stdio", Aot: false, SelfContained: true, "net9.0", Tests: true, Docker: false, "full"),
    ];

    public static IReadOnlyList<Combination> All { get; } =
    [
        .. from transport in new[] { "stdio", "http", "both" }
           from aot in Either
           from selfContained in Either
           from framework in new[] { "net10.0", "net9.0" }
           from tests in Either
           from docker in Either
           from sample in new[] { "full", "minimal" }
           select new Combination(transport, aot, selfContained, framework, tests, docker, sample),
    ];

    private static bool[] Either => [false, true];
}
