using McpAttr;

namespace Corpus;

/// <summary>Notes what it runs around. It is made of a service.</summary>
internal sealed class TraceFilter(Traces traces) : IMcpFilter<McpInvocation>
{
    public async ValueTask InvokeAsync(McpInvocation call, McpNext next)
    {
        traces.Add($"before {call.Name}");
        await next.InvokeAsync();
        traces.Add($"after {call.Name} {call.IsError}");
    }
}
