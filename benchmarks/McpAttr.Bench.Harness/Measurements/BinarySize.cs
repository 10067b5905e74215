using McpAttr.Bench.Harness.Report;

namespace McpAttr.Bench.Harness.Measurements;

/// <summary>The published executable; its symbols are in a file of their own.</summary>
internal sealed class BinarySize : Measurement
{
    public override string Key => "size";

    public override IReadOnlyList<Metric> Metrics { get; } = [new("binary, MB", "0.00", Budget.AtMost(2.6))];

    public override int Rounds(int asked) => 1;

    public override double[] Measure(Server server) => [new FileInfo(server.NativePath).Length / 1e6];
}
