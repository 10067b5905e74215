using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace McpAttr.Interop.Tests;

public sealed class CancellationTests
{
    [Theory]
    [MemberData(nameof(Revisions.All), MemberType = typeof(Revisions))]
    public async Task Cancelling_a_call_fires_the_tools_token_and_leaves_the_others_alone(string revision)
    {
        await using var connection = await Connection.OpenAsync(Connection.Server, revision);
        var request = new JsonRpcRequest
        {
            Id = new RequestId("to be cancelled"),
            Method = "tools/call",
            Params = new JsonObject { ["name"] = "wait", ["arguments"] = new JsonObject(), ["_meta"] = new JsonObject { ["progressToken"] = "wait" } },
        };

        var waiting = connection.Client.SendRequestAsync(request, connection.Deadline);
        await connection.Progress.ReadAsync(connection.Deadline);
        var beside = await connection.CallAsync("add", new() { ["a"] = 1, ["b"] = 2 });

        // Sent by hand: when only the call's own token fires, client 2.3.1 drops its cancellation callback before it has run.
        await connection.Client.SendMessageAsync(
            new JsonRpcNotification
            {
                Method = "notifications/cancelled",
                Params = new JsonObject { ["requestId"] = "to be cancelled", ["reason"] = "The user changed her mind." },
            },
            connection.Deadline);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.NotEqual(true, beside.IsError);
        var seen = await connection.CallAsync("saw_cancellation", []);
        Assert.NotEqual(true, seen.IsError);
    }
}
