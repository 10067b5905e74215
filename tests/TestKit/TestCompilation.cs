using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace McpAttr.TestKit;

/// <summary>A user's project in memory: the running framework and the real McpAttr.dll are referenced.</summary>
internal sealed record TestCompilation
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(McpToolAttribute).Assembly.Location);

    public required string Source { get; init; }

    public string AssemblyName { get; init; } = "App";

    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp13;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public DocumentationMode Documentation { get; init; } = DocumentationMode.None;

    public bool CheckOverflow { get; init; }

    public bool IsMcpAttrReferenced { get; init; } = true;

    public ImmutableArray<MetadataReference> AdditionalReferences { get; init; } = [];

    /// <summary>The properties of the project that the compiler sees.</summary>
    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;

    public CSharpParseOptions ParseOptions => new(LanguageVersion, Documentation);

    public CSharpCompilation Create() => CSharpCompilation.Create(
        AssemblyName,
        [CSharpSyntaxTree.ParseText(Source, ParseOptions, "Source.cs", cancellationToken: TestContext.Current.CancellationToken)],
        IsMcpAttrReferenced ? [.. References, Runtime, .. AdditionalReferences] : [.. References, .. AdditionalReferences],
        new CSharpCompilationOptions(OutputKind, nullableContextOptions: Nullable, checkOverflow: CheckOverflow, allowUnsafe: false));
}
