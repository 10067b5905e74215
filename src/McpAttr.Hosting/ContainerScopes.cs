using McpAttr.Calls;
using Microsoft.Extensions.DependencyInjection;

namespace McpAttr.Hosting;

/// <summary>The scopes of the application's container.</summary>
internal sealed class ContainerScopes(IServiceProvider services) : ServiceScopes
{
    private readonly IServiceScopeFactory _factory = services.GetRequiredService<IServiceScopeFactory>();
    private readonly IServiceProviderIsService? _known = services.GetService<IServiceProviderIsService>();

    // A container that cannot say has to be asked for the thing itself.
    public override bool Knows(Type type) => _known is null || _known.IsService(type);

    public override ServiceScope Begin()
    {
        var scope = _factory.CreateAsyncScope();
        return new ServiceScope(scope.ServiceProvider, scope);
    }
}
