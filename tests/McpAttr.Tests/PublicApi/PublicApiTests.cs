using System.Reflection;

namespace McpAttr.Tests.PublicApi;

/// <summary>A change of what users and generated code compile against is made on purpose.</summary>
public class PublicApiTests
{
    private static readonly string Snapshots = typeof(PublicApiTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "PublicApi").Value!;

    /// <summary>Compares with <c>PublicApi/ASSEMBLY.txt</c>. MCPATTR_UPDATE_SNAPSHOTS=1 writes it instead, to be reviewed as code.</summary>
    [Theory]
    [InlineData("McpAttr")]
    [InlineData("McpAttr.Testing")]
    public void The_public_api_is_the_one_that_was_reviewed(string assembly)
    {
        string path = Path.Combine(Snapshots, assembly + ".txt");
        string actual = ApiText.Of(Assembly.Load(assembly));
        if (Environment.GetEnvironmentVariable("MCPATTR_UPDATE_SNAPSHOTS") == "1") File.WriteAllText(path, actual);

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", actual);
    }
}
