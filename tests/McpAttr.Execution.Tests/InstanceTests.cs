using Corpus;
using McpAttr.Execution.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>Tools that are methods of an object.</summary>
public class InstanceTests
{
    [Fact]
    public async Task Every_call_has_an_object_of_its_own()
    {
        await using var server = new ToolServer();

        server.Returns("1", "count");
        server.Returns("1", "count");
    }

    [Fact]
    public async Task An_object_of_the_containers_is_shared_as_the_container_wants_it()
    {
        await using var server = new ToolServer();
        server.Services.Add(new Counter());

        Assert.Equal(Wire.Wrapped("1"), server.CallLegacy("count"));
        Assert.Equal(Wire.Structured("2"), server.CallModern("count"));
    }

    [Theory]
    [InlineData("use", "new 1", "use 1", "dispose 1")]
    [InlineData("use_and_fail", "new 1", "use 1", "dispose 1")]
    [InlineData("use_later", "new 1", "use 1", "use 1 again", "dispose 1")]
    [InlineData("use_and_fail_later", "new 1", "use 1", "dispose 1")]
    [InlineData("use_while_written", "new 1", "use 1", "dispose 1")]
    [InlineData("multiply_and_fail", "dispose 1")]
    [InlineData("multiply_later", "multiply 1", "dispose 1")]
    public async Task An_object_is_disposed_when_the_method_has_ended_however_it_ends(string tool, params string[] traces)
    {
        await using var server = new ToolServer();

        server.CallLegacy(tool);

        Assert.Equal(traces, server.Services.Traces.All);
    }

    [Fact]
    public async Task An_object_is_made_of_services_and_of_what_belongs_to_the_call()
    {
        await using var server = new ToolServer();

        server.CallLegacy("use");
        Assert.Equal(Wire.Wrapped("14"), server.CallLegacy("multiply", """{"factor":7}"""));

        Assert.Equal(["multiply 2 in 2", "dispose 2"], server.Services.Traces.All.Skip(3));
    }

    [Fact]
    public async Task A_lazy_result_is_run_to_its_end_before_its_object_is_disposed()
    {
        await using var server = new ToolServer();

        Assert.Equal(Wire.Wrapped("[2,3]"), server.CallLegacy("multiply_all", """{"factors":[2,3]}"""));

        Assert.Equal(["multiply 1", "multiply 1", "dispose 1"], server.Services.Traces.All);
    }

    [Fact]
    public async Task An_object_is_not_made_for_arguments_that_are_wrong()
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Refusal("multiply", "$.factor is missing; expected an integer from -2147483648 to 2147483647 (What to multiply with.)."), "multiply");
        Assert.Empty(server.Services.Traces.All);
    }

    [Theory]
    [InlineData("use", "use 1")]
    [InlineData("use_later", "use 1", "use 1 again")]
    public async Task An_object_of_the_containers_is_not_disposed(string tool, params string[] traces)
    {
        await using var server = new ToolServer();
        server.Services.Add(new Disposed(server.Services.Traces));

        server.CallModern(tool);

        Assert.Equal(["new 1", .. traces], server.Services.Traces.All);
    }

    [Theory]
    [InlineData("lose_text")]
    [InlineData("lose_text_later")]
    public async Task An_object_that_cannot_be_disposed_fails_the_call(string tool)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Failure("It does not close."), tool);
    }

    [Fact]
    public void A_server_without_the_services_that_an_object_needs_does_not_start()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => McpServer.Create(McpCatalog.Entry!.WithTags("services")));

        Assert.Equal(
            "The tool 'multiply' needs Corpus.AsyncDisposed from a service provider, and the server has none: set McpServerOptions.Services.",
            exception.Message);
    }
}
