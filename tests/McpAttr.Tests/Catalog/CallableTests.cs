using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Catalog;

/// <summary>What a server learns of its methods before it serves: of each kind alike, of completions too.</summary>
public class CallableTests
{
    public static TheoryData<McpCatalog, string> NeedServices { get; } = new()
    {
        { new TestCatalog { OfResources = [new ClockResource("IClock")] }, "The resource 'clock' needs IClock from a service provider" },
        { new TestCatalog { OfPrompts = [new ClockPrompt(new ClockCompletion("IClock"))] }, "The completion of 'zone' needs IClock from a service provider" },
    };

    [Theory]
    [MemberData(nameof(NeedServices))]
    public void A_method_that_needs_services_is_named_at_the_start(McpCatalog catalog, string message)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => McpServer.Create(catalog));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        McpServer.Create(catalog, new McpServerOptions { Services = new NoServices() });
    }

    [Fact]
    public async Task A_completion_that_may_log_makes_the_server_offer_logging()
    {
        await using var server = new LoopFixture(new TestCatalog { OfPrompts = [new ClockPrompt(new ClockCompletion(null))] });

        Assert.Contains("\"capabilities\":{\"completions\":{},\"logging\":{},\"prompts\":{}}", server.Ask(Rpc.Initialize()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_completion_is_an_internal_error_with_its_argument_in_the_log()
    {
        await using var server = new LoopFixture(
            new TestCatalog { OfPrompts = [new ClockPrompt(new ClockCompletion(null))] }, options => options.ExceptionDetail = McpExceptionDetail.None).Initialized();

        Assert.StartsWith(
            """{"jsonrpc":"2.0","id":1,"error":{"code":-32603,"message":"zone failed unexpectedly.""",
            server.Ask(Rpc.Request(1, "completion/complete", """
                "ref":{"type":"ref/prompt","name":"when"},"argument":{"name":"zone","value":""}
                """)),
            StringComparison.Ordinal);
        Assert.StartsWith("Completion of zone failed (error ", server.WaitForLog(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_that_is_cancelled_has_no_answer()
    {
        var gate = new TaskCompletionSource<string?>();
        CancellationToken token = default;
        await using var server = new LoopFixture(new TestCatalog
        {
            OfResources =
            [
                TestResource.Text("a:1", call =>
                {
                    token = call.CancellationToken;
                    return gate.Task;
                }),
            ],
        }).Initialized();

        server.Channel.Send(Rpc.Request(1, "resources/read", "\"uri\":\"a:1\""), Rpc.Cancel(1));
        Assert.StartsWith("{\"jsonrpc\":\"2.0\",\"id\":2", server.Ask(Rpc.Request(2, "ping")), StringComparison.Ordinal);
        Assert.True(token.IsCancellationRequested);
        gate.SetResult("late");

        Assert.Empty(await server.EndAsync());
    }

    private sealed class ClockResource(string needed) : McpResource
    {
        public override ReadOnlySpan<byte> Name => "clock"u8;

        public override ReadOnlySpan<byte> Uri => "clock:now"u8;

        public override ReadOnlySpan<byte> Descriptor => """{"uri":"clock:now","name":"clock"}"""u8;

        public override string NeedsServices => needed;

        public override void Invoke(McpCall call) => throw new NotSupportedException();
    }

    private sealed class ClockPrompt(McpCompletion completion) : McpPrompt
    {
        public override ReadOnlySpan<byte> Name => "when"u8;

        public override ReadOnlySpan<byte> Descriptor => """{"name":"when"}"""u8;

        public override IReadOnlyList<McpCompletion> Completions { get; } = [completion];

        public override void Invoke(McpCall call) => throw new NotSupportedException();
    }

    private sealed class ClockCompletion(string? needed) : McpCompletion
    {
        public override ReadOnlySpan<byte> Argument => "zone"u8;

        public override bool UsesContext => true;

        public override string? NeedsServices => needed;

        public override void Invoke(McpCall call) => throw new InvalidOperationException();
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
