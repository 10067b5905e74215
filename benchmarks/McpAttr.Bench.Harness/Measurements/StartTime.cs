using System.Diagnostics;
using McpAttr.Bench.Harness.Load;
using McpAttr.Bench.Harness.Report;

namespace McpAttr.Bench.Harness.Measurements;

/// <summary>From just before the pipes are made and the process is spawned to the answer to <c>initialize</c>.</summary>
internal sealed class StartTime(string key, Metric metric, bool native) : Measurement
{
    private const int SpawnsPerRound = 10;

    public override string Key => key;

    public override IReadOnlyList<Metric> Metrics { get; } = [metric];

    public override int Rounds(int asked) => native ? asked * SpawnsPerRound : asked;

    public override int UnrecordedRounds => 2;

    public override double[] Measure(Server server)
    {
        long start = Stopwatch.GetTimestamp();
        using var session = Session.Open(server, Wire.Legacy, native);
        return [Stopwatch.GetElapsedTime(start).TotalMilliseconds];
    }
}
