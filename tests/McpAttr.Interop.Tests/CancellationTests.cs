using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace McpAttr.Interop.Tests;

public sealed class CancellationTests
{
    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task Cancelling_a_call_fires_the_tools_token_and_leaves_the_others_alone(string server, string revision)
    {
        await using var connection = await Connection.OpenAsync(server, revision);
        var request = new JsonRpcRequest
        {
            Id = new RequestId("to be cancelled"),
            Method = "tools/call",
            Params = new JsonObject { ["name"] = "wait", ["arguments"] = new JsonObject(), ["_meta"] = new JsonObject { ["progressToken"] = "wait" } },
        };

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(connection.Deadline);

        var waiting = connection.Client.SendRequestAsync(request, stop.Token);
        await connection.Progress.ReadAsync(connection.Deadline);
        var beside = await connection.CallAsync("add", new() { ["a"] = 1, ["b"] = 2 });

        // 2026-07-28 over HTTP: the end of the request's stream is the cancellation. Elsewhere it is a message, sent by hand: when only the
        // call's own token fires, client 2.3.1 drops its cancellation callback before it has run.
        if (server == Connection.Server || revision != Revisions.Modern)
        {
            await connection.Client.SendMessageAsync(
                new JsonRpcNotification
                {
                    Method = "notifications/cancelled",
                    Params = new JsonObject { ["requestId"] = "to be cancelled", ["reason"] = "The user changed her mind." },
                },
                connection.Deadline);
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.NotEqual(true, beside.IsError);
        var seen = await connection.CallAsync("saw_cancellation", []);
        Assert.NotEqual(true, seen.IsError);
    }
}
