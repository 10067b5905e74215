using System.Security.Claims;
using McpAttr.Calls;

namespace McpAttr.Tasks;

/// <summary>What stays of the request that made a task: who it was. Its services and its stream are gone when the task runs.</summary>
internal sealed class TaskOrigin(ClaimsPrincipal user, object caller) : CallOrigin
{
    public override bool HasServices => false;

    public override IServiceProvider Services => throw new InvalidOperationException("A task has services of its own.");

    public override ClaimsPrincipal User => user;

    public override object Caller => caller;

    public override object? Find(Type type) => null;

    public override void OnTokenTaken()
    {
    }

    public override bool TryRelease(TimeSpan? retryAfter) => false;
}
