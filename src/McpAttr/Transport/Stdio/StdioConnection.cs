using McpAttr.Calls;
using McpAttr.Server;

namespace McpAttr.Transport.Stdio;

/// <summary>The one client of a stdio server.</summary>
internal sealed class StdioConnection(McpServer server, SharedOutput output, Workers workers) : Connection(server)
{
    public override bool HasOneStream => true;

    public override void Notify(ReadOnlySpan<byte> message)
    {
        if (!output.Send(message)) workers.Drain();
    }

    public override void WaitForRoom() => output.WaitForRoom();

    public override void Send(McpCall call, ReadOnlySpan<byte> answer)
    {
        if (call.Batch is { } batch) batch.Add(answer);
        else Notify(answer);
    }
}
