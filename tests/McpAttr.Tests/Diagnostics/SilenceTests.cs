using McpAttr.Tests.Kit;
using McpAttr.Transport.Stdio;

namespace McpAttr.Tests.Diagnostics;

/// <summary>What nobody listens to costs nothing.</summary>
[Collection(Listening.Name)]
public class SilenceTests
{
    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_call_allocates_nothing_while_nobody_listens_and_something_when_somebody_does(bool modern)
    {
        Assert.Equal(0, await MeasureAsync(modern));
        using var recorder = new TelemetryRecorder(spans: false);
        Assert.NotEqual(0, await MeasureAsync(modern));
    }

    private static async Task<long> MeasureAsync(bool modern)
    {
        string[] lines = [.. Enumerable.Range(0, 16).Select(id => modern ? Rpc.ModernCall(id, "fixed") : Rpc.Call(id, "fixed"))];
        var channel = new PumpChannel(modern ? [] : [Rpc.Initialize()], lines, warmUps: 50, rounds: 100);
        var options = new McpServerOptions { Telemetry = McpTelemetry.OpenTelemetry };
        var loop = new StdioLoop(McpServer.Create(new TestCatalog(new TestTool("fixed", static _ => "fixed")), options), channel);
        loop.Start();
        await Bounded.Wait(loop.InputEnded);
        Assert.True(channel.Written > 16 * 100 * 50, "The calls were not answered.");
        return channel.Allocated;
    }
}
