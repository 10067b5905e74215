using McpAttr.Bench.Harness.Report;

namespace McpAttr.Bench.Harness.Measurements;

/// <summary>Something that is measured on one server at a time and gives one value for each of its metrics.</summary>
internal abstract class Measurement
{
    /// <summary>What <c>--only</c> names it by.</summary>
    public abstract string Key { get; }

    public abstract IReadOnlyList<Metric> Metrics { get; }

    /// <summary>How often it is repeated, given the rounds that were asked for.</summary>
    public virtual int Rounds(int asked) => asked;

    /// <summary>How many rounds go before the recorded ones, to fill the file cache and to have the harness compiled.</summary>
    public virtual int UnrecordedRounds => 0;

    public virtual bool AppliesTo(Server server) => true;

    /// <summary>One round: a value for each of <see cref="Metrics"/>, in their order.</summary>
    public abstract double[] Measure(Server server);
}
