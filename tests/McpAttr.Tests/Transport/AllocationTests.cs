using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Tests.Kit;
using McpAttr.Transport.Stdio;

namespace McpAttr.Tests.Transport;

/// <summary>The budget of bytes allocated per call: synchronous 0, with a token 48, really asynchronous at most 400 above the tool's own.</summary>
public class AllocationTests
{
    private const int Rounds = 100;
    private const int CallsOfRound = 16;

    public static TheoryData<bool> Eras { get; } = [false, true];

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task A_synchronous_call_allocates_nothing(bool modern) =>
        Assert.Equal(0, await MeasureAsync(modern, new AddTool(takesToken: false)));

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task A_tool_that_asks_nothing_pays_nothing_beside_one_that_asks_and_a_client_that_can_be_asked(bool modern)
    {
        string[] lines = [.. Lines(modern).Select(static line => line.Replace("\"io.modelcontextprotocol/clientCapabilities\":{}", $"\"io.modelcontextprotocol/clientCapabilities\":{Rpc.AllCapabilities}", StringComparison.Ordinal))];

        Assert.Equal(0, await MeasureAsync(modern ? [] : [Rpc.InitializeWith(Rpc.AllCapabilities)], lines, new AddTool(takesToken: false), TestTool.Async("ask", static async Task<string> (call) => $"{(await call.Context.ListRootsAsync()).Count}")));
    }

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task A_call_that_takes_a_token_allocates_its_source_alone(bool modern) =>
        Assert.Equal(48 * CallsOfRound, await MeasureAsync(modern, new AddTool(takesToken: true)));

    [Fact]
    public async Task A_call_with_an_id_that_is_a_string_allocates_nothing()
    {
        string[] lines = [.. Lines(modern: false).Select((line, index) => line.Replace($"\"id\":{index}", $"\"id\":\"5ba2a61f-{index:d4}-4c0d\"", StringComparison.Ordinal))];

        Assert.Equal(0, await MeasureAsync([Rpc.Initialize()], lines, new AddTool(takesToken: false)));
    }

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task A_really_asynchronous_call_allocates_at_most_400_bytes_above_the_tools_own(bool modern)
    {
        const int Calls = 200;
        var tool = new PendingTool(Calls);
        await using var server = new LoopFixture(tool).Initialized();

        // The first half warms everything up; of the second, the leading thread's part and the completing thread's are measured.
        server.Channel.Send([.. Enumerable.Range(0, Calls).Select(id => modern ? Rpc.ModernCall(id, "pending") : Rpc.Call(id, "pending"))]);
        await Bounded.Wait(tool.AllCalled);
        long completing = 0;
        for (int id = 0; id < Calls; id++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            tool.Complete(id);
            if (id >= Calls / 2) completing += GC.GetAllocatedBytesForCurrentThread() - before;
            server.Channel.Receive();
        }

        long perCall = (tool.AllocatedByRuntime + completing) / (Calls / 2);
        TestContext.Current.TestOutputHelper!.WriteLine($"{perCall} bytes a call");
        Assert.InRange(perCall, 1, 400);
    }

    private static Task<long> MeasureAsync(bool modern, McpTool tool) => MeasureAsync(modern ? [] : [Rpc.Initialize()], Lines(modern), tool);

    private static async Task<long> MeasureAsync(string[] first, string[] lines, params McpTool[] tools)
    {
        var channel = new PumpChannel(first, lines, warmUps: 50, rounds: Rounds);
        var loop = new StdioLoop(McpServer.Create(new TestCatalog(tools)), channel);
        loop.Start();
        await Bounded.Wait(loop.InputEnded);
        Assert.True(channel.Written > (long)CallsOfRound * Rounds * 50, "The calls were not answered.");
        TestContext.Current.TestOutputHelper!.WriteLine($"{channel.Allocated / CallsOfRound} bytes a call");
        return channel.Allocated;
    }

    private static string[] Lines(bool modern) =>
        [.. Enumerable.Range(0, CallsOfRound).Select(id => modern ? Rpc.ModernCall(id, "add", """{"a":1,"b":2}""") : Rpc.Call(id, "add", """{"a":1,"b":2}"""))];

    /// <summary>A tool as the generator writes it.</summary>
    private sealed class AddTool(bool takesToken) : McpTool<int>
    {
        public override ReadOnlySpan<byte> Name => "add"u8;

        public override ReadOnlySpan<byte> Descriptor => "{\"name\":\"add\"}"u8;

        public override void Invoke(McpCall call)
        {
            int a = 0;
            int b = 0;
            ulong seen = 0;
            var json = call.ReadArguments();
            while (json.NextMember())
            {
                if (json.Is("a"u8, ref seen, 1)) a = json.ReadInt32();
                else if (json.Is("b"u8, ref seen, 2)) b = json.ReadInt32();
                else json.Unknown();
            }

            if (call.Refuses(ref json)) return;
            if (takesToken) call.CancellationToken.ThrowIfCancellationRequested();
            Return(call, a + b);
        }

        protected internal override void Write(McpResultWriter result, int value) => result.Json(value, static (json, number) => json.WriteNumberValue(number));
    }

    /// <summary>A tool whose tasks the test completes.</summary>
    private sealed class PendingTool(int calls) : McpTool<int>
    {
        private readonly TaskCompletionSource<int>[] _tasks = [.. Enumerable.Range(0, calls).Select(_ => new TaskCompletionSource<int>())];
        private readonly TaskCompletionSource _allCalled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _called;
        private long _before;

        public override ReadOnlySpan<byte> Name => "pending"u8;

        public override ReadOnlySpan<byte> Descriptor => "{\"name\":\"pending\"}"u8;

        public Task AllCalled => _allCalled.Task;

        /// <summary>What the leading thread allocated from the middle call to the last, whose tasks were made before.</summary>
        public long AllocatedByRuntime { get; private set; }

        public void Complete(int call) => _tasks[call].SetResult(call);

        public override void Invoke(McpCall call)
        {
            int index = _called++;
            if (index == calls / 2) _before = GC.GetAllocatedBytesForCurrentThread();
            if (index == calls - 1)
            {
                AllocatedByRuntime = GC.GetAllocatedBytesForCurrentThread() - _before;
                _allCalled.SetResult();
            }

            Return(call, _tasks[index].Task);
        }

        protected internal override void Write(McpResultWriter result, int value) => result.Json(value, static (json, number) => json.WriteNumberValue(number));
    }
}
