using McpAttr.Bench.Harness.Load;
using McpAttr.Bench.Harness.Report;

namespace McpAttr.Bench.Harness.Measurements;

/// <summary>Calls with 64 in flight on one connection: how many a second, and what each costs the server in CPU time.</summary>
internal sealed class PipelinedCalls(string key, string what, Wire wire, string tool, TimeSpan duration, bool hasBudget) : Measurement
{
    private const int WarmUpCalls = 20_000;

    private readonly CallRing _calls = new(wire, tool);

    public override string Key => key;

    public override IReadOnlyList<Metric> Metrics { get; } = hasBudget
        ?
        [
            new($"{what}, 64 in flight, k calls/s", "#,0", Budget.AtLeastTimes(10)),
            new($"{what}, 64 in flight, CPU µs a call", "0.00", Budget.AtMostPart(12)),
            new($"{what}, 64 in flight, the load generator's CPU µs a call", "0.00"),
        ]
        :
        [
            new($"{what}, 64 in flight, k calls/s", "#,0"),
            new($"{what}, 64 in flight, CPU µs a call", "0.00"),
        ];

    // The floor knows no tools: only the plain rows have one.
    public override bool AppliesTo(Server server) => server.Speaks || tool == "add";

    public override double[] Measure(Server server)
    {
        using var session = Session.OpenForCalls(server, wire);
        var load = new CallLoad(session.Process, _calls, server.Speaks);
        TimeSpan warmUp = load.Run(WarmUpCalls, CallRing.LargestSlice, checkEvery: 1);

        long calls = (long)(WarmUpCalls * (duration / warmUp));
        TimeSpan ownCpu = Environment.CpuUsage.TotalTime;
        long cpu = session.Process.CpuNanoseconds;
        TimeSpan elapsed = load.Run(calls, CallRing.LargestSlice, checkEvery: 256);
        cpu = session.Process.CpuNanoseconds - cpu;
        ownCpu = Environment.CpuUsage.TotalTime - ownCpu;
        double[] values = [calls / elapsed.TotalMilliseconds, cpu / 1e3 / calls, ownCpu.TotalMicroseconds / calls];
        return values[..Metrics.Count];
    }
}
