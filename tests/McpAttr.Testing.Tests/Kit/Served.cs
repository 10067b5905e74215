using McpAttr.Testing.Tests.Server;

namespace McpAttr.Testing.Tests.Kit;

/// <summary>Clients of the tests' own server.</summary>
internal static class Served
{
    public static McpTestClient Start(string revision, Action<McpTestClientOptions>? configure = null) => McpTestClient.Start<Forecast>(options =>
    {
        options.Revision = revision;
        configure?.Invoke(options);
    });
}
