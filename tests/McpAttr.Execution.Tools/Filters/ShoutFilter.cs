using McpAttr;

namespace Corpus;

/// <summary>Puts something else in the place of a result.</summary>
internal sealed class ShoutFilter : IMcpFilter<McpToolInvocation>
{
    public async ValueTask InvokeAsync(McpToolInvocation call, McpNext next)
    {
        await next.InvokeAsync();
        if (!call.IsError) call.Return(new McpToolResult { Content = [new McpText(System.Text.Encoding.UTF8.GetString(call.Result).ToUpperInvariant())] });
    }
}
