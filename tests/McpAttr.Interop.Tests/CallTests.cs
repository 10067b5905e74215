using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace McpAttr.Interop.Tests;

public sealed class CallTests
{
    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task A_text_comes_back_as_it_was_sent(string server, string revision)
    {
        await using var connection = await Connection.OpenAsync(server, revision);
        const string Text = "line\nbreak, \"quotes\", \\ and ☃ 😀";

        var result = await connection.CallAsync("echo", new() { ["text"] = Text });

        Assert.NotEqual(true, result.IsError);
        Assert.Equal(Text, TextOf(result));
        Assert.Null(result.StructuredContent);
    }

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task A_number_is_wrapped_where_structured_content_must_be_an_object(string server, string revision)
    {
        await using var connection = await Connection.OpenAsync(server, revision);

        var result = await connection.CallAsync("add", new() { ["a"] = 2, ["b"] = 40 });

        Assert.Equal("42", TextOf(result));
        Assert.Equal(revision == Revisions.Modern ? "42" : """{"result":42}""", result.StructuredContent!.Value.GetRawText());
    }

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task A_record_is_structured_content_that_fits_its_schema(string server, string revision)
    {
        await using var connection = await Connection.OpenAsync(server, revision);
        var tools = await connection.Client.ListToolsAsync(cancellationToken: connection.Deadline);
        var schema = tools.Single(tool => tool.Name == "forecast").ProtocolTool.OutputSchema!.Value;

        var result = await connection.CallAsync("forecast", new() { ["city"] = "Oslo", ["days"] = 2 });

        var content = result.StructuredContent!.Value;
        Assert.Equal(
            """{"city":"Oslo","days":[{"ahead":1,"high":11,"sky":"Cloudy"},{"ahead":2,"high":12,"sky":"Rain"}]}""", content.GetRawText());
        Assert.Equal(content.GetRawText(), TextOf(result));
        Assert.Equal(Names(content), schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!));
        Assert.Equal(Names(content), Names(schema.GetProperty("properties")));
    }

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task An_argument_left_out_takes_its_default(string server, string revision)
    {
        await using var connection = await Connection.OpenAsync(server, revision);

        var result = await connection.CallAsync("forecast", new() { ["city"] = "Oslo" });

        Assert.Equal(3, result.StructuredContent!.Value.GetProperty("days").GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task Wrong_arguments_come_back_as_an_error_that_names_each_of_them(string server, string revision)
    {
        await using var connection = await Connection.OpenAsync(server, revision);

        var result = await connection.CallAsync("forecast", new() { ["city"] = 5, ["days"] = 99 });

        Assert.True(result.IsError);
        string text = TextOf(result);
        Assert.Contains("city", text, StringComparison.Ordinal);
        Assert.Contains("string", text, StringComparison.Ordinal);
        Assert.Contains("days", text, StringComparison.Ordinal);
        Assert.Contains("99", text, StringComparison.Ordinal);
        Assert.Contains("14", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task A_failure_meant_for_the_model_keeps_its_words(string server, string revision)
    {
        await using var connection = await Connection.OpenAsync(server, revision);

        var result = await connection.CallAsync("fail", new() { ["reason"] = "The station is closed." });

        Assert.True(result.IsError);
        Assert.Equal("The station is closed.", TextOf(result));
    }

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task An_unknown_tool_is_a_protocol_error(string server, string revision)
    {
        await using var connection = await Connection.OpenAsync(server, revision);

        var error = await Assert.ThrowsAsync<ModelContextProtocol.McpProtocolException>(() => connection.CallAsync("no_such_tool", []));

        Assert.Equal(McpErrorCode.InvalidParams, error.ErrorCode);
    }

    [Theory]
    [MemberData(nameof(Wires.Legacy), MemberType = typeof(Wires))]
    public async Task A_ping_is_answered(string server, string revision)
    {
        await using var connection = await Connection.OpenAsync(server, revision);

        await connection.Client.PingAsync(cancellationToken: connection.Deadline);
    }

    private static string TextOf(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(property => property.Name);
}
