using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.CodeAnalysis;

namespace McpAttr.Generators.Tests;

/// <summary>What a web application's project references besides.</summary>
internal static class AspNetCore
{
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(HttpContext).Assembly.Location))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];
}
