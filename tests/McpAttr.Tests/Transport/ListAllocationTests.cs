using System.Text;
using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Tests.Kit;
using McpAttr.Transport.Stdio;

namespace McpAttr.Tests.Transport;

/// <summary>The budget of a long list: one copy. benchmarks/McpAttr.Bench.Lists has the time, this what can be said without a clock.</summary>
public class ListAllocationTests
{
    private const int Tools = 1_000;
    private const int Rounds = 20;

    public static TheoryData<bool, int> Lists { get; } = new()
    {
        { false, 100 }, { true, 100 },

        // More than a buffer keeps of a message that comes once.
        { false, 2_000 }, { true, 2_000 },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_of_1000_tools_is_made_once_and_sent_without_an_allocation(bool modern, int bytesOfTool)
    {
        CountedTool[] tools = [.. Enumerable.Range(0, Tools).Select(index => new CountedTool(index, bytesOfTool))];
        string list = Rpc.Request(1, "tools/list", "", modern);
        var channel = new PumpChannel(modern ? [list] : [Rpc.Initialize(), list], [list], warmUps: 5, Rounds);
        var server = McpServer.Create(new TestCatalog([.. tools]));
        int[] askedBefore = [.. tools.Select(static tool => tool.Asked)];
        var loop = new StdioLoop(server, channel);
        loop.Start();
        await Bounded.Wait(loop.InputEnded);

        Assert.True(channel.Written > (long)Tools * bytesOfTool * Rounds, "The lists were not sent.");
        Assert.Equal(0, channel.Allocated);
        Assert.All(tools.Zip(askedBefore), static tool => Assert.Equal(1, tool.First.Asked - tool.Second));
    }

    /// <summary>A tool that counts how often its descriptor is asked for.</summary>
    private sealed class CountedTool(int index, int bytes) : McpTool
    {
        private readonly byte[] _name = Encoding.UTF8.GetBytes($"tool{index:d4}");
        private readonly byte[] _descriptor = Encoding.UTF8.GetBytes($"{{\"name\":\"tool{index:d4}\",\"description\":\"{new string('x', bytes)}\",\"inputSchema\":{{\"type\":\"object\"}}}}");

        public int Asked { get; private set; }

        public override ReadOnlySpan<byte> Name => _name;

        public override ReadOnlySpan<byte> Descriptor
        {
            get
            {
                Asked++;
                return _descriptor;
            }
        }

        public override void Invoke(McpCall call) => throw new NotSupportedException();
    }
}
