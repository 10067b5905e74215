using McpAttr.Tests.Kit;

namespace McpAttr.Execution.Tests.Kit;

/// <summary>The whole catalog of the executable, with its resources and what it declares, before any handshake.</summary>
internal static class EntryServer
{
    public static LoopFixture Start() => new(McpCatalog.Entry!, static options => options.Services = new Services());
}
