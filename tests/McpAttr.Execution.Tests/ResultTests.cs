using System.Text.Json;
using McpAttr.Execution.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>What becomes of what a method returns.</summary>
public class ResultTests
{
    [Fact]
    public async Task No_result_is_no_content()
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Nothing, "do_nothing");
    }

    [Fact]
    public async Task A_text_is_a_block_and_null_is_none()
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Text("text"), "echo_text", """{"text":"text"}""");
        server.Gives(Wire.Text(""), "echo_text", """{"text":""}""");
        server.Gives(Wire.Nothing, "echo_text", """{"text":null}""");
        server.Gives(Wire.Nothing, "echo_text");
    }

    [Fact]
    public async Task Half_of_a_character_is_replaced()
    {
        await using var server = new ToolServer();

        using var result = JsonDocument.Parse(server.CallModern("give_half_pair"));

        Assert.Equal("a\ufffdb", result.RootElement.GetProperty("content")[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("give_route", """{"name":"r","start":{"x":1,"y":2},"via":[]}""")]
    [InlineData("give_point", """{"x":1,"y":2}""")]
    [InlineData("give_number", "5")]
    [InlineData("give_sky", "\"partly cloudy\"")]
    public async Task What_may_be_null_is_wrapped_for_older_clients(string tool, string value)
    {
        await using var server = new ToolServer();

        server.Returns(value, tool, """{"exists":true}""");
        server.Returns("null", tool, """{"exists":false}""");
    }

    [Theory]
    [InlineData("give_unstructured", """{"name":"a \"b\"\\\n","start":{"x":1,"y":0.5},"via":[],"end":{"x":2,"y":0.5}}""")]
    [InlineData("give_unstructured_list", """["a","é"]""")]
    [InlineData("give_unstructured_null", "null")]
    [InlineData("give_unstructured_text", "text")]
    public async Task Without_structured_content_the_json_is_a_text_alone(string tool, string text)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Text(text), tool);
    }

    [Theory]
    [InlineData("give_task", false)]
    [InlineData("give_task", true)]
    [InlineData("give_value_task", false)]
    [InlineData("give_value_task", true)]
    [InlineData("give_task_no_text", false)]
    [InlineData("give_task_no_text", true)]
    public async Task A_task_without_a_value_is_no_content(string tool, bool later)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Nothing, tool, later ? """{"later":true}""" : """{"later":false}""");
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task A_task_with_a_value_is_the_value(string later)
    {
        await using var server = new ToolServer();
        string arguments = $"{{\"later\":{later}}}";

        server.Gives(Wire.Text("text"), "give_task_text", arguments);
        server.Returns("5", "give_task_number", arguments);
        server.ReturnsObject("""{"x":1,"y":2}""", "give_task_point", arguments);
        server.Returns("""["a","b"]""", "give_task_texts", arguments);
    }
}
