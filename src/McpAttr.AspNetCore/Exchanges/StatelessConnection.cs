namespace McpAttr.AspNetCore.Exchanges;

/// <summary>The client of one request: revisions from 2026-07-28 on, and earlier ones where there are no sessions.</summary>
internal sealed class StatelessConnection(McpEndpoint endpoint, PostExchange exchange) : HttpConnection(endpoint.Server, expectedCalls: 1)
{
    /// <summary>What waits for a task counts together, whoever asked.</summary>
    public override bool IsFull => endpoint.LoneRequests >= (long)Server.Options.MaxRunningCalls + Server.Options.MaxQueuedCalls;

    public override bool IsBusy => endpoint.LoneRequests >= Server.Options.MaxRunningCalls;

    public override bool IsLasting => false;

    public override string? SessionId => null;

    public override void Notify(ReadOnlySpan<byte> message) => exchange.Notify(message);
}
