using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace McpAttr.Interop.Tests;

public sealed class ListTests
{
    private static readonly string[] Names = ["add", "count", "echo", "fail", "finish", "forecast", "log", "saw_cancellation", "touch", "wait"];

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task The_client_learns_who_the_server_is(string server, string revision)
    {
        await using var connection = await Connection.OpenAsync(server, revision);

        var info = connection.Client.ServerInfo;
        Assert.Equal(Connection.Server, info?.Name);
        Assert.NotEmpty(info!.Version);
        Assert.NotNull(connection.Client.ServerCapabilities?.Tools);
    }

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task Every_tool_is_listed_with_its_description_and_schema(string server, string revision)
    {
        await using var connection = await Connection.OpenAsync(server, revision);

        var tools = await connection.Client.ListToolsAsync(cancellationToken: connection.Deadline);

        Assert.Equal(Names, tools.Select(tool => tool.Name));
        Assert.All(tools, tool => Assert.NotEmpty(tool.Description));
        var forecast = tools.Single(tool => tool.Name == "forecast").ProtocolTool;
        Assert.True(forecast.Annotations?.ReadOnlyHint);
        Assert.Equal("City name.", Property(forecast.InputSchema, "city").GetProperty("description").GetString());
        Assert.Equal(14, Property(forecast.InputSchema, "days").GetProperty("maximum").GetInt32());
        Assert.Equal("array", Property(forecast.OutputSchema!.Value, "days").GetProperty("type").GetString());
    }

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task The_client_follows_the_pages_of_a_list(string server, string revision)
    {
        await using var connection = await Connection.OpenAsync(server, revision, "3");

        var first = await connection.Client.ListToolsAsync(new ListToolsRequestParams(), connection.Deadline);
        var all = await connection.Client.ListToolsAsync(cancellationToken: connection.Deadline);

        Assert.Equal(Names[..3], first.Tools.Select(tool => tool.Name));
        Assert.NotNull(first.NextCursor);
        Assert.Equal(Names, all.Select(tool => tool.Name));
    }

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task A_cursor_that_the_server_did_not_give_is_refused(string server, string revision)
    {
        await using var connection = await Connection.OpenAsync(server, revision, "3");

        var error = await Assert.ThrowsAsync<ModelContextProtocol.McpProtocolException>(async () =>
            await connection.Client.ListToolsAsync(new ListToolsRequestParams { Cursor = "not-a-cursor" }, connection.Deadline));

        Assert.Equal(McpErrorCode.InvalidParams, error.ErrorCode);
    }

    private static JsonElement Property(JsonElement schema, string name) => schema.GetProperty("properties").GetProperty(name);
}
