using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace McpAttr.Interop.Tests;

public sealed class CallTests
{
    [Theory]
    [MemberData(nameof(Revisions.All), MemberType = typeof(Revisions))]
    public async Task A_text_comes_back_as_it_was_sent(string revision)
    {
        await using var connection = await Connection.OpenAsync(Connection.Server, revision);
        const string Text = "line\nbreak, \"quotes\", \\ and ☃ 😀";

        var result = await connection.CallAsync("echo", new() { ["text"] = Text });

        Assert.NotEqual(true, result.IsError);
        Assert.Equal(Text, TextOf(result));
        Assert.Null(result.StructuredContent);
    }

    [Theory]
    [MemberData(nameof(Revisions.All), MemberType = typeof(Revisions))]
    public async Task A_number_is_wrapped_where_structured_content_must_be_an_object(string revision)
    {
        await using var connection = await Connection.OpenAsync(Connection.Server, revision);

        var result = await connection.CallAsync("add", new() { ["a"] = 2, ["b"] = 40 });

        Assert.Equal("42", TextOf(result));
        Assert.Equal(revision == Revisions.Modern ? "42" : """{"result":42}""", result.StructuredContent!.Value.GetRawText());
    }

    [Theory]
    [MemberData(nameof(Revisions.All), MemberType = typeof(Revisions))]
    public async Task A_record_is_structured_content_that_fits_its_schema(string revision)
    {
        await using var connection = await Connection.OpenAsync(Connection.Server, revision);
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
    [MemberData(nameof(Revisions.All), MemberType = typeof(Revisions))]
    public async Task An_argument_left_out_takes_its_default(string revision)
    {
        await using var connection = await Connection.OpenAsync(Connection.Server, revision);

        var result = await connection.CallAsync("forecast", new() { ["city"] = "Oslo" });

        Assert.Equal(3, result.StructuredContent!.Value.GetProperty("days").GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(Revisions.All), MemberType = typeof(Revisions))]
    public async Task Wrong_arguments_come_back_as_an_error_that_names_each_of_them(string revision)
    {
        await using var connection = await Connection.OpenAsync(Connection.Server, revision);

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
    [MemberData(nameof(Revisions.All), MemberType = typeof(Revisions))]
    public async Task A_failure_meant_for_the_model_keeps_its_words(string revision)
    {
        await using var connection = await Connection.OpenAsync(Connection.Server, revision);

        var result = await connection.CallAsync("fail", new() { ["reason"] = "The station is closed." });

        Assert.True(result.IsError);
        Assert.Equal("The station is closed.", TextOf(result));
    }

    [Theory]
    [MemberData(nameof(Revisions.All), MemberType = typeof(Revisions))]
    public async Task An_unknown_tool_is_a_protocol_error(string revision)
    {
        await using var connection = await Connection.OpenAsync(Connection.Server, revision);

        var error = await Assert.ThrowsAsync<McpProtocolException>(() => connection.CallAsync("no_such_tool", []));

        Assert.Equal(McpErrorCode.InvalidParams, error.ErrorCode);
    }

    [Theory]
    [MemberData(nameof(Revisions.Legacy), MemberType = typeof(Revisions))]
    public async Task A_ping_is_answered(string revision)
    {
        await using var connection = await Connection.OpenAsync(Connection.Server, revision);

        await connection.Client.PingAsync(cancellationToken: connection.Deadline);
    }

    private static string TextOf(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(property => property.Name);
}
