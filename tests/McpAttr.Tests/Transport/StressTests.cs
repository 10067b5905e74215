using System.Text.Json;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Transport;

/// <summary>Thousands of calls of every kind while the lead changes hands all the time: each has exactly one answer, and the right one.</summary>
public class StressTests
{
    private const int Calls = 4000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Nothing_is_lost_doubled_or_mixed_up(int seed)
    {
        var random = new Random(seed);
        var spin = new TestTool("spin", call =>
        {
            string text = TestTool.ReadText(call);
            Thread.SpinWait(20_000);
            return text;
        });
        var later = new TestTool("later", call => LaterAsync(TestTool.ReadText(call)));
        var untilCancelled = new TestTool("until_cancelled", call => UntilCancelledAsync(call.CancellationToken));
        var server = new LoopFixture(options => options.MaxRunningCalls = 8, TestTool.Echo, spin, later, untilCancelled).Initialized();

        // A watch that never sleeps takes the lead at every chance.
        using var stop = new CancellationTokenSource();
        var watch = Task.Run(() => { while (!stop.IsCancellationRequested) server.Loop.Watch.Look(); }, TestContext.Current.CancellationToken);

        var expected = new HashSet<int>();
        for (int id = 0; id < Calls; id++)
        {
            string arguments = $$"""{"text":"{{id}}"}""";
            switch (random.Next(10))
            {
                case 0:
                    server.Channel.Send(Rpc.Call(id, "until_cancelled"), Rpc.Cancel(id));
                    continue;
                case 1:
                    server.Channel.Send(Rpc.Call(id, "spin", arguments));
                    break;
                case 2 or 3:
                    server.Channel.Send(Rpc.Call(id, "later", arguments));
                    break;
                case 4:
                    server.Channel.Send(Rpc.ModernCall(id, "echo", arguments));
                    break;
                default:
                    server.Channel.Send(Rpc.Call(id, "echo", arguments));
                    break;
            }

            expected.Add(id);
        }

        var answers = await server.EndAsync();
        await stop.CancelAsync();
        await Bounded.Wait(watch);

        foreach (string answer in answers)
        {
            using var document = JsonDocument.Parse(answer);
            int id = document.RootElement.GetProperty("id").GetInt32();
            Assert.True(expected.Remove(id), $"This answer came twice or was not wanted: {answer}");
            Assert.Equal($"{id}", document.RootElement.GetProperty("result").GetProperty("content")[0].GetProperty("text").GetString());
        }

        Assert.Empty(expected);
        Assert.Empty(server.Log);
    }

    private static async Task<string> LaterAsync(string text)
    {
        await Task.Yield();
        return text;
    }

    private static async Task<string> UntilCancelledAsync(CancellationToken cancellationToken)
    {
        var never = new TaskCompletionSource<string>();
        using var registration = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
        return await never.Task;
    }
}
