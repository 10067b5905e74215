using McpAttr.Bench.Harness.Load;
using McpAttr.Bench.Harness.Report;

namespace McpAttr.Bench.Harness.Measurements;

/// <summary>VmRSS when <c>initialize</c> is answered, and again after calls.</summary>
internal sealed class ResidentMemory : Measurement
{
    private const int Calls = 100_000;
    private const double KibibytesPerMebibyte = 1024;

    private readonly CallRing _calls = new(Wire.Legacy, "add");

    public override string Key => "memory";

    public override IReadOnlyList<Metric> Metrics { get; } =
    [
        new("RSS after the start, MiB", "0.0", Budget.AtMost(6)),
        new("RSS after 100,000 calls, MiB", "0.0", Budget.AtMost(8)),
    ];

    public override double[] Measure(Server server)
    {
        using var session = Session.OpenForCalls(server, Wire.Legacy);
        double started = session.Process.ResidentKibibytes / KibibytesPerMebibyte;
        var load = new CallLoad(session.Process, _calls, server.Speaks);
        load.Run(Calls, CallRing.LargestSlice, checkEvery: 100);
        return [started, session.Process.ResidentKibibytes / KibibytesPerMebibyte];
    }
}
