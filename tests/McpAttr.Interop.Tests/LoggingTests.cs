using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace McpAttr.Interop.Tests;

public sealed class LoggingTests
{
    [Theory]
    [MemberData(nameof(Wires.Legacy), MemberType = typeof(Wires))]
    public async Task A_session_gets_the_messages_from_its_level_on(string server, string revision)
    {
        await using var connection = await Connection.OpenAsync(server, revision);
        var request = new JsonRpcRequest { Method = "logging/setLevel", Params = new JsonObject { ["level"] = "warning" } };

        await connection.Client.SendRequestAsync(request, connection.Deadline);
        await connection.CallAsync("log", new() { ["level"] = "Info", ["message"] = "quiet" });
        await connection.CallAsync("log", new() { ["level"] = "Error", ["message"] = "loud" });

        var message = await connection.Log.ReadAsync(connection.Deadline);
        Assert.Equal("error", (string?)message["level"]);
        Assert.Equal("loud", (string?)message["data"]);
        Assert.False(connection.Log.TryRead(out _));
    }

    /// <summary>
    /// Client 2.3.1 takes <c>io.modelcontextprotocol/logLevel</c> out of a request; the TypeScript client, which does not, has the other half.
    /// Specification: https://modelcontextprotocol.io/specification/2026-07-28/server/utilities/logging
    /// </summary>
    [Theory]
    [InlineData(Connection.Server)]
    [InlineData(Connection.HttpServer)]
    public async Task A_modern_request_that_names_no_level_gets_no_messages(string server)
    {
        await using var connection = await Connection.OpenAsync(server, Revisions.Modern);

        await connection.CallAsync("log", new() { ["level"] = "Emergency", ["message"] = "unasked" });
        await connection.CallAsync("finish", []);
        await connection.CallAsync("count", new() { ["steps"] = 1 }, new() { ["progressToken"] = "later" });

        await connection.Progress.ReadAsync(connection.Deadline);
        Assert.False(connection.Log.TryRead(out _));
    }
}
