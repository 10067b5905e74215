using McpAttr.Bench.Harness.Load;
using McpAttr.Bench.Harness.Report;

namespace McpAttr.Bench.Harness.Measurements;

/// <summary>One call at a time, the next as soon as the last is answered: what a lone caller waits, and what it costs the server.</summary>
internal sealed class SequentialCalls : Measurement
{
    private const int WarmUpCalls = 1_000;
    private const int Calls = 10_000;

    private readonly CallRing _calls = new(Wire.Legacy, "add");

    public override string Key => "sequential";

    public override IReadOnlyList<Metric> Metrics { get; } =
    [
        new("one at a time, p50 µs", "0"),
        new("one at a time, p99 µs", "0"),
        new("one at a time, CPU µs a call", "0.0"),
    ];

    public override double[] Measure(Server server)
    {
        using var session = Session.OpenForCalls(server, Wire.Legacy);
        var load = new CallLoad(session.Process, _calls, server.Speaks);
        load.Run(WarmUpCalls, window: 1, checkEvery: 1);

        double[] microseconds = new double[Calls];
        long cpu = session.Process.CpuNanoseconds;
        for (int call = 0; call < Calls; call++) microseconds[call] = load.Run(1, window: 1, checkEvery: int.MaxValue).TotalMicroseconds;
        cpu = session.Process.CpuNanoseconds - cpu;
        Array.Sort(microseconds);
        return [microseconds[Calls / 2], microseconds[Calls * 99 / 100], cpu / 1e3 / Calls];
    }
}
