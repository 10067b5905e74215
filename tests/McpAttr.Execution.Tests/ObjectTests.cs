using McpAttr.Execution.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>Records, classes and structs as arguments and as results.</summary>
public class ObjectTests
{
    [Theory]
    [InlineData("echo_point", "point", """{"x":1,"y":2}""", null)]
    [InlineData("echo_point", "point", """{"x":1}""", """{"x":1,"y":0.5}""")]
    [InlineData("echo_route", "route", """{"name":"r","start":{"x":1,"y":2},"via":[{"at":{"x":3,"y":4},"skies":["Rain"]}],"end":{"x":5,"y":6}}""", null)]
    [InlineData("echo_route", "route", """{"via":[],"unknown":{"a":[1]},"start":{"y":2,"x":1},"name":"r","end":null}""", """{"name":"r","start":{"x":1,"y":2},"via":[]}""")]
    [InlineData("echo_size", "size", "{}", """{"width":1,"height":1}""")]
    [InlineData("echo_size", "size", """{"height":3}""", """{"width":1,"height":3}""")]
    [InlineData("echo_size", "size", """{"width":2,"height":3}""", null)]
    [InlineData("echo_stops", "page", """{"items":[{"at":{"x":1,"y":2},"skies":[]}],"next":{"at":{"x":3,"y":4},"skies":["Clear"]}}""", null)]
    [InlineData("echo_texts", "page", """{"items":["a"],"next":"b"}""", null)]
    [InlineData("echo_texts", "page", """{"items":[]}""", null)]
    [InlineData("echo_bird", "bird", """{"name":"Tit"}""", """{"legs":2,"span":0.5,"name":"Tit"}""")]
    [InlineData("echo_bird", "bird", """{"name":"Tit","legs":1,"span":0.2}""", """{"legs":1,"span":0.2,"name":"Tit"}""")]
    [InlineData("echo_account", "account", """{"owner":"o"}""", """{"owner":"o","balance":10,"isOpen":true}""")]
    [InlineData("echo_account", "account", """{"isOpen":false,"balance":1.5,"owner":"o"}""", """{"owner":"o","balance":1.5,"isOpen":false}""")]
    public async Task An_object_comes_back_as_it_went_in(string tool, string argument, string members, string? result)
    {
        await using var server = new ToolServer();

        server.ReturnsObject(result ?? members, tool, $"{{\"{argument}\":{members}}}");
    }

    [Fact]
    public async Task A_missing_member_keeps_its_initial_value()
    {
        await using var server = new ToolServer();

        server.ReturnsObject(
            """{"owner":"o","tries":3,"seconds":2.5,"topics":["all"],"origin":{"x":1,"y":2},"sky":"Rain","count":1}""",
            "echo_settings",
            """{"settings":{"owner":"o","note":null}}""");
    }

    [Fact]
    public async Task Every_member_can_be_set_and_null_is_a_value_where_it_may_be()
    {
        await using var server = new ToolServer();

        server.ReturnsObject(
            """{"owner":"o","note":"n","tries":9,"seconds":1,"topics":[],"origin":{"x":3,"y":0.5},"count":0}""",
            "echo_settings",
            """{"settings":{"sky":null,"origin":{"x":3},"topics":[],"seconds":1,"tries":9,"note":"n","owner":"o","count":77}}""");
    }

    [Theory]
    [InlineData("""{"note":"n"}""", "$.settings.owner is missing; expected a string (Who it is for.).")]
    [InlineData("""{"owner":null,"topics":null,"origin":null}""", "$.settings.owner: expected a string, got null.", "$.settings.topics: expected an array of strings, got null.", "$.settings.origin: expected an object, got null.")]
    [InlineData("""{"owner":"o","tries":10,"seconds":"2"}""", "$.settings.tries: expected an integer from 1 to 9, got 10.", "$.settings.seconds: expected a number, got \"2\".")]
    [InlineData("""{"owner":"o","topics":["a",{"b":"c"}],"origin":{"x":{},"y":[1,2]}}""", "$.settings.topics[1]: expected a string, got an object.", "$.settings.origin.x: expected a number, got an object.", "$.settings.origin.y: expected a number, got an array of 2 items.")]
    [InlineData("\"owner\"", "$.settings: expected an object, got \"owner\".")]
    [InlineData("null", "$.settings: expected an object, got null.")]
    public async Task Members_that_are_wrong_are_told_by_their_path(string settings, params string[] faults)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Refusal("echo_settings", faults), "echo_settings", $"{{\"settings\":{settings}}}");
    }

    [Fact]
    public async Task A_missing_object_is_told_as_one()
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Refusal("echo_settings", "$.settings is missing; expected an object (The settings.)."), "echo_settings");
    }

    [Fact]
    public async Task An_object_that_may_be_null_may_be_missing()
    {
        await using var server = new ToolServer();

        server.ReturnsObject("""{"items":[null]}""", "echo_optional");
        server.ReturnsObject("""{"items":[null]}""", "echo_optional", """{"route":null,"point":null}""");
        server.ReturnsObject("""{"items":[null],"next":{"name":"","start":{"x":1,"y":0.5},"via":[]}}""", "echo_optional", """{"point":{"x":1}}""");
    }

    [Fact]
    public async Task More_than_sixty_four_members_are_told_apart()
    {
        await using var server = new ToolServer();
        string members = string.Join(',', Enumerable.Range(0, 70).Select(number => $"\"m{number}\":{number + 1}"));

        server.ReturnsObject($"{{{members}}}", "echo_wide", $"{{\"wide\":{{{members}}}}}");
        server.Gives(
            Wire.Refusal(
                "echo_wide",
                "$.wide.m65 is given more than once.",
                "$.wide.m0 is missing; expected an integer from -2147483648 to 2147483647 (The member 0.).",
                "$.wide.m63 is missing; expected an integer from -2147483648 to 2147483647 (The member 63.).",
                "$.wide.m69 is missing; expected an integer from -2147483648 to 2147483647 (The member 69.)."),
            "echo_wide",
            """{"wide":{"m1":1,"m64":2,"m65":3,"m65":4}}""");
    }

    [Fact]
    public async Task A_constructor_that_refuses_its_values_speaks_to_the_log_alone()
    {
        await using var server = new ToolServer(options => options.ExceptionDetail = McpExceptionDetail.None);

        Assert.Contains("echo_account failed unexpectedly.", server.CallLegacy("echo_account", """{"account":{"owner":""}}"""), StringComparison.Ordinal);
    }
}
