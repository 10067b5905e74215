using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace McpAttr.Interop.Tests;

public sealed class SubscriptionTests
{
    private const string Touched = "interop://touched";

    [Theory]
    [MemberData(nameof(Wires.Legacy), MemberType = typeof(Wires))]
    public async Task A_session_hears_of_what_it_subscribed_to_and_of_the_list_that_changes(string server, string revision)
    {
        await using var connection = await Connection.OpenAsync(server, revision);
        Assert.True(connection.Client.ServerCapabilities.Resources?.Subscribe);
        Assert.True(connection.Client.ServerCapabilities.Tools?.ListChanged);

        await connection.Client.SubscribeToResourceAsync(Touched, cancellationToken: connection.Deadline);
        await connection.CallAsync("touch", []);

        Assert.Equal(Touched, (string?)(await connection.Of("notifications/resources/updated").ReadAsync(connection.Deadline))["uri"]);
        await connection.Of("notifications/tools/list_changed").ReadAsync(connection.Deadline);
    }

    /// <summary>Client 2.3.1 has no method for it, so the request is sent by hand.</summary>
    [Theory]
    [InlineData(Connection.Server)]
    [InlineData(Connection.HttpServer)]
    public async Task A_modern_request_that_listens_hears_of_what_it_asked_for(string server)
    {
        await using var connection = await Connection.OpenAsync(server, Revisions.Modern);
        var request = new JsonRpcRequest
        {
            Id = new RequestId("listen"),
            Method = "subscriptions/listen",
            Params = new JsonObject { ["notifications"] = new JsonObject { ["toolsListChanged"] = true, ["resourceSubscriptions"] = new JsonArray(Touched) } },
        };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(connection.Deadline);

        var listening = connection.Client.SendRequestAsync(request, stop.Token);
        var acknowledged = await connection.Of("notifications/subscriptions/acknowledged").ReadAsync(connection.Deadline);
        await connection.CallAsync("touch", []);

        Assert.Equal(Touched, (string?)acknowledged["notifications"]!["resourceSubscriptions"]![0]);
        Assert.Equal(Touched, (string?)(await connection.Of("notifications/resources/updated").ReadAsync(connection.Deadline))["uri"]);
        var changed = await connection.Of("notifications/tools/list_changed").ReadAsync(connection.Deadline);
        Assert.Equal("listen", (string?)changed["_meta"]!["io.modelcontextprotocol/subscriptionId"]);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
    }
}
