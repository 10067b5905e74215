using McpAttr.Calls;
using Microsoft.Extensions.DependencyInjection;

namespace McpAttr.AspNetCore;

/// <summary>Services for tasks, which have no request any more whose services they could take.</summary>
internal sealed class TaskScopes(IServiceProvider services) : ServiceScopes
{
    private readonly IServiceProviderIsService? _known = (IServiceProviderIsService?)services.GetService(typeof(IServiceProviderIsService));

    // A container that cannot say has to be asked for the thing itself.
    public override bool Knows(Type type) => _known is null || _known.IsService(type);

    public override ServiceScope Begin()
    {
        var scope = services.CreateAsyncScope();
        return new ServiceScope(scope.ServiceProvider, scope);
    }
}
