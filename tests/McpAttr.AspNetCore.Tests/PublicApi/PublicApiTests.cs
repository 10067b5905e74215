using System.Reflection;
using McpAttr.Tests.PublicApi;

namespace McpAttr.AspNetCore.Tests.PublicApi;

/// <summary>A change of what users compile against is made on purpose.</summary>
public class PublicApiTests
{
    private static readonly string Snapshots = typeof(PublicApiTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "PublicApi").Value!;

    /// <summary>Compares with <c>PublicApi/McpAttr.AspNetCore.txt</c>. MCPATTR_UPDATE_SNAPSHOTS=1 writes it instead, to be reviewed as code.</summary>
    [Fact]
    public void The_public_api_is_the_one_that_was_reviewed()
    {
        string path = Path.Combine(Snapshots, "McpAttr.AspNetCore.txt");
        string actual = ApiText.Of(typeof(McpHttpOptions).Assembly);
        if (Environment.GetEnvironmentVariable("MCPATTR_UPDATE_SNAPSHOTS") == "1") File.WriteAllText(path, actual);

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", actual);
    }
}
