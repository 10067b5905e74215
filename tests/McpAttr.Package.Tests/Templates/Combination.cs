namespace McpAttr.Package.Tests.Templates;

/// <summary>One way to call the template.</summary>
public sealed record Combination(string Transport, bool Aot, bool SelfContained, string Framework, bool Tests, bool Docker, string Sample)
{
    public bool HasStdio => Transport != "http";

    public bool HasHttp => Transport != "stdio";

    /// <summary>The options of <c>dotnet new</c>.</summary>
    public string[] Options =>
    [
        "--transport", Transport, "--aot", Text(Aot), "--self-contained", Text(SelfContained), "--framework", Framework,
        "--tests", Text(Tests), "--docker", Text(Docker), "--sample", Sample, "--no-restore",
    ];

    /// <summary>
    /// Options of a build. The registry of the machine that checks this has no native runtime pack for .NET 10, which restore asks for; so
    /// what would be native is built without that there, and natively on .NET 9.
    /// </summary>
    public string[] BuildOptions => Aot && Framework == "net10.0" ? ["-p:PublishAot=false"] : [];

    public override string ToString() => string.Join(' ', Options[..^1]);

    private static string Text(bool value) => value ? "true" : "false";
}
