using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace McpAttr.Hosting;

/// <summary>Makes a registered server, once.</summary>
internal static class ServerFactory
{
    public static McpServer Create(IServiceProvider services, string name)
    {
        var plan = services.GetRequiredService<IOptionsMonitor<ServerPlan>>().Get(name);
        var catalog = plan.Catalog ?? McpCatalog.Entry
            ?? throw new InvalidOperationException("This program has no tools that the McpAttr generator knows of: reference the package McpAttr in the executable's project, or say WithCatalog(...).");
        return McpServer.Create(
            plan.Tags is { } tags ? catalog.WithTags(tags) : catalog,
            services.GetRequiredService<IOptionsMonitor<McpServerOptions>>().Get(name));
    }
}
