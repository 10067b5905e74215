using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Server;

public class CancellationTokenTests
{
    private const int Calls = 2_000;

    [Fact]
    public async Task All_threads_of_a_call_get_the_same_token()
    {
        McpContext? asked = null;
        CancellationToken answer = default;
        int different = 0;
        using var end = new CancellationTokenSource();
        var other = new Thread(() =>
        {
            while (!end.IsCancellationRequested)
            {
                if (Volatile.Read(ref asked) is not { } context)
                {
                    Thread.Yield();
                    continue;
                }

                answer = context.CancellationToken;
                Volatile.Write(ref asked, null);
            }
        });
        other.Start();
        var ask = new TestTool("ask", call =>
        {
            Volatile.Write(ref asked, call.Context);
            var token = call.CancellationToken;
            while (Volatile.Read(ref asked) is not null) Thread.Yield();
            if (token != answer) different++;
            return "";
        });
        await using var server = new LoopFixture(ask).Initialized();

        for (int id = 1; id <= Calls; id++) server.Ask(Rpc.Call(id, "ask"));

        await end.CancelAsync();
        other.Join();
        Assert.Equal(0, different);
    }
}
