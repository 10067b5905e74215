using McpAttr.Execution.Tests.Kit;
using McpAttr.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>Filters and limits that attributes name.</summary>
public class FilterTests
{
    [Fact]
    public async Task Filters_of_a_class_run_around_those_of_its_methods()
    {
        await using var server = new ToolServer();

        string result = server.CallLegacy("shout", """{"text":"hey"}""");

        Assert.Equal(Wire.Text("""{"CONTENT":[{"TYPE":"TEXT","TEXT":"HEY"}]}"""), result);
        Assert.Equal(["before shout", "after shout False"], server.Services.Traces.All);
    }

    [Fact]
    public async Task A_filter_runs_around_an_asynchronous_method_and_sees_wrong_arguments()
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Text("hm"), "mumble", """{"text":"hm"}""");
        server.CallLegacy("mumble");

        Assert.Equal(["before mumble", "after mumble True"], server.Services.Traces.All.TakeLast(2));
    }

    [Fact]
    public async Task Limits_of_a_method_go_before_those_of_its_class_and_leave_the_others()
    {
        await using var server = new ToolServer(options => options.TimeProvider = new ManualTime());

        server.CallLegacy("twice");
        server.CallModern("twice");
        server.Channel.Send(Rpc.Call(99, "twice"));
        Assert.Equal(
            """{"jsonrpc":"2.0","id":99,"error":{"code":429,"message":"The tool 'twice' takes 2 calls in 60 s; try again in 30 s.","data":{"retryAfter":30}}}""",
            server.Channel.Receive());
        server.Gives(Wire.Failure("The answer would be longer than 1024 bytes; ask for less."), "mumble", $$"""{"text":"{{new string('x', 1024)}}"}""");
    }
}
