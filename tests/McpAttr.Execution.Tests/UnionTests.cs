using System.Text;
using System.Text.Json;
using McpAttr.Execution.Tests.Kit;
using McpAttr.SchemaKit;

namespace McpAttr.Execution.Tests;

/// <summary>Objects of one of several types, tuples, and members that a type does not have.</summary>
public class UnionTests
{
    [Theory]
    [InlineData("echo_figure", "figure", """{"kind":"circle","radius":2,"line":1,"name":"c"}""", null)]
    [InlineData("echo_figure", "figure", """{"radius":2,"other":[{"kind":"rectangle"}],"line":3,"\u006bind":"\u0063ircle"}""", """{"kind":"circle","radius":2,"line":3}""")]
    [InlineData("echo_figure", "figure", """{"kind":"rectangle"}""", """{"kind":"rectangle","width":1,"height":1}""")]
    [InlineData("echo_figure", "figure", """{"kind":"group","figures":[{"kind":"group","figures":[]},{"kind":"rectangle","width":2,"height":3}]}""", null)]
    [InlineData("echo_pet", "pet", """{"$type":1,"lives":8,"name":"a"}""", null)]
    [InlineData("echo_pet", "pet", """{"name":"a","size":"large","$type":2.0}""", """{"$type":2,"size":"large","name":"a"}""")]
    [InlineData("echo_pet", "pet", """{"name":"a"}""", null)]
    [InlineData("echo_pet", "pet", """{"$type":7,"name":"a"}""", """{"name":"a"}""")]
    [InlineData("echo_pet", "pet", """{"$type":"1","name":"a"}""", """{"name":"a"}""")]
    [InlineData("echo_trip", "trip", """{"city":"Oslo","days":2,"stops":[{"at":{"x":1,"y":2},"is":"Rain"}]}""", null)]
    [InlineData("echo_trip", "trip", """{"stops":[],"city":"Oslo"}""", """{"city":"Oslo","stops":[]}""")]
    [InlineData("echo_order", "order", """{"item":"a"}""", """{"note":null,"item":"a","count":1,"taken":"nobody"}""")]
    [InlineData("echo_order", "order", """{"b":[1.50],"item":"a","count":0,"a":null,"taken":"me","note":"n"}""", """{"note":"n","item":"a","taken":"me","b":[1.50],"a":null}""")]
    public async Task What_came_goes_as_what_it_is(string tool, string argument, string value, string? result)
    {
        await using var server = new ToolServer();

        server.ReturnsObject(result ?? value, tool, $"{{\"{argument}\":{value}}}");
    }

    [Theory]
    [InlineData("echo_figure", "figure", """{"radius":1}""", "$.figure.kind is missing; expected one of \"circle\", \"rectangle\", \"group\".")]
    [InlineData("echo_figure", "figure", """{"radius":1,"kind":"dot"}""", "$.figure.kind: expected one of \"circle\", \"rectangle\", \"group\", got \"dot\".")]
    [InlineData("echo_figure", "figure", """{"kind":1}""", "$.figure.kind: expected one of \"circle\", \"rectangle\", \"group\", got 1.")]
    [InlineData("echo_figure", "figure", """{"kind":"circle","kind":"circle","radius":"1"}""", "$.figure.kind is given more than once.", "$.figure.radius: expected a number, got \"1\".")]
    [InlineData("echo_figure", "figure", """{"kind":"rectangle","width":1,"depth":2}""", "$.figure.depth is unknown; its object has no such member.")]
    [InlineData("echo_figure", "figure", """{"kind":"group","figures":[{"kind":"circle"},5,null,{"kind":"rectangle","height":null}]}""", "$.figure.figures[0].radius is missing; expected a number (How large it is.).", "$.figure.figures[1]: expected an object, got 5.", "$.figure.figures[2]: expected an object, got null.", "$.figure.figures[3].height: expected a number, got null.")]
    [InlineData("echo_figure", "figure", "[]", "$.figure: expected an object, got an empty array.")]
    [InlineData("echo_pet", "pet", """{"$type":1,"lives":1.5}""", "$.pet.lives: expected an integer from -2147483648 to 2147483647, got 1.5.")]
    [InlineData("echo_pet", "pet", "1", "$.pet: expected an object, got 1.")]
    [InlineData("echo_trip", "trip", """{"city":null,"stops":[{"at":{"x":1}}]}""", "$.trip.city: expected a string, got null.", "$.trip.stops[0].is is missing; expected one of \"Clear\", \"partly cloudy\", \"Clouds\", \"Rain\".")]
    [InlineData("echo_order", "order", """{"a":1,"b":2,"a":3}""", "$.order.a is given more than once.", "$.order.item is missing; expected a string (What is ordered.).")]
    public async Task What_is_none_of_the_types_is_a_fault(string tool, string argument, string value, params string[] faults)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Refusal(tool, faults), tool, $"{{\"{argument}\":{value}}}");
    }

    [Fact]
    public async Task A_type_that_is_not_registered_is_written_as_one_that_is_or_not_at_all()
    {
        await using var server = new ToolServer();

        server.ReturnsObject("""{"$type":2,"size":"tiny","name":"it"}""", "give_pug");
        server.Gives(Wire.Failure("give_dot ran, but its result cannot be sent: $.figures[1] is a Dot, which no [JsonDerivedType] names."), "give_dot");
        server.Returns("""[null,{"kind":"rectangle","width":1,"height":1}]""", "echo_figures", """{"figures":[null,{"kind":"rectangle"}]}""");
    }

    /// <summary>The portable profile says what the types have in common; which members belong to which type is in the description.</summary>
    [Theory]
    [InlineData("echo_figure", """{"figure":{"kind":"circle"}}""")]
    [InlineData("echo_figure", """{"figure":{"kind":"rectangle","depth":1}}""")]
    public async Task These_are_the_objects_that_a_schema_accepts_and_the_reader_refuses(string tool, string arguments)
    {
        await using var server = new ToolServer();
        var schema = JsonDocument.Parse(McpCatalog.Entry!.Tools.Single(one => Encoding.UTF8.GetString(one.Name) == tool).Descriptor.ToArray()).RootElement.GetProperty("inputSchema");

        Assert.True(SchemaValidator.Accepts(schema, JsonDocument.Parse(arguments).RootElement));
        Assert.Contains("was not called; 1 fault in its arguments", server.CallModern(tool, arguments), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo_figure", "figure", """{"kind":"group","figures":[{"kind":"circle","radius":1}]}""")]
    [InlineData("echo_pet", "pet", """{"$type":2}""")]
    [InlineData("echo_pet", "pet", "{}")]
    [InlineData("echo_order", "order", """{"item":"a","b":[]}""")]
    public async Task What_is_written_is_what_the_schema_says(string tool, string argument, string value)
    {
        await using var server = new ToolServer();
        var schema = JsonDocument.Parse(McpCatalog.Entry!.Tools.Single(one => Encoding.UTF8.GetString(one.Name) == tool).Descriptor.ToArray()).RootElement;

        var result = JsonDocument.Parse(server.CallLegacy(tool, $"{{\"{argument}\":{value}}}")).RootElement;

        Assert.True(SchemaValidator.Accepts(schema.GetProperty("outputSchema"), result.GetProperty("structuredContent")), result.ToString());
    }

    [Fact]
    public async Task An_asynchronous_sequence_is_an_array_or_blocks()
    {
        await using var server = new ToolServer();

        server.Returns("[0,1,2]", "count_up", """{"count":3}""");
        server.Returns("[]", "count_up", """{"count":0}""");
        server.Gives("""{"content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}""", "say_blocks");
    }
}
