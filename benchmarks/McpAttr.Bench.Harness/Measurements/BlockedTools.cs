using System.Diagnostics;
using McpAttr.Bench.Harness.Load;
using McpAttr.Bench.Harness.Report;

namespace McpAttr.Bench.Harness.Measurements;

/// <summary>Sixteen calls block their threads: how long others wait beside them.</summary>
internal sealed class BlockedTools(TimeSpan block) : Measurement
{
    private const int BlockedCalls = 16;
    private const int FirstBlockedId = 1;
    private const int FirstOtherId = 1000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(3);

    public override string Key => "blocked";

    public override IReadOnlyList<Metric> Metrics { get; } =
    [
        new($"16 tools block {block.TotalSeconds} s: longest `ping`, ms", "0.0", Budget.AtMost(50)),
        new($"16 tools block {block.TotalSeconds} s: longest other call, ms", "0.0", Budget.AtMost(50)),
    ];

    public override int Rounds(int asked) => 1;

    public override bool AppliesTo(Server server) => server.Speaks;

    public override double[] Measure(Server server)
    {
        using var session = Session.OpenForCalls(server, Wire.Legacy);
        string arguments = $$"""{"milliseconds":{{(int)block.TotalMilliseconds}}}""";
        session.Write(string.Concat(Enumerable.Range(FirstBlockedId, BlockedCalls).Select(id => Wire.Legacy.Call(id, "block", arguments))));

        int blocked = BlockedCalls;
        int next = FirstOtherId;
        var longestPing = TimeSpan.Zero;
        var longestCall = TimeSpan.Zero;
        while (blocked > 0)
        {
            int ping = next++;
            int call = next++;
            longestPing = Longer(longestPing, Wait(session, $$"""{"jsonrpc":"2.0","id":{{ping}},"method":"ping"}""" + "\n", ping, ref blocked));
            longestCall = Longer(longestCall, Wait(session, Wire.Legacy.Call(call, "add", """{"a":1,"b":2}"""), call, ref blocked));
            Thread.Sleep(Pause);
        }

        return [longestPing.TotalMilliseconds, longestCall.TotalMilliseconds];
    }

    private static TimeSpan Wait(Session session, string line, int id, ref int blocked)
    {
        long start = Stopwatch.GetTimestamp();
        session.Write(line);
        for (int answered = 0; answered != id;)
        {
            answered = Answer.Id(session.ReadLine());
            if (answered < FirstOtherId) blocked--;
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
