using McpAttr;
using Microsoft.Extensions.Logging;

/// <summary>Logs how long each call takes.</summary>
sealed partial class Timing(ILogger<Timing> logger, TimeProvider? clock = null) : IMcpFilter<McpInvocation>
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    public async ValueTask InvokeAsync(McpInvocation call, McpNext next)
    {
        long started = _clock.GetTimestamp();
        await next.InvokeAsync();
        Took(call.Name, _clock.GetElapsedTime(started), call.IsError);
    }

    [LoggerMessage(1, LogLevel.Information, "{Name} took {Time}, error: {IsError}.")]
    private partial void Took(string name, TimeSpan time, bool isError);
}
