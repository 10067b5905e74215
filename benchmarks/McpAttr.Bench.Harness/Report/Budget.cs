using System.Globalization;

namespace McpAttr.Bench.Harness.Report;

/// <summary>What a median must reach, on its own or as a multiple of the official SDK's.</summary>
internal sealed record Budget(string Text, Budget.Predicate IsMet)
{
    /// <summary>True when the median <paramref name="own"/> is good enough beside the official SDK's.</summary>
    public delegate bool Predicate(double own, double peer);

    public static Budget AtMost(double limit) => new(Write($"≤ {limit}"), (own, _) => own <= limit);

    public static Budget AtMostPart(double divisor) => new(Write($"≤ 1/{divisor} of host"), (own, peer) => own <= peer / divisor);

    public static Budget AtLeastTimes(double factor) => new(Write($"≥ {factor}× host"), (own, peer) => own >= peer * factor);

    public Budget And(Budget other) => new($"{Text}, {other.Text}", (own, peer) => IsMet(own, peer) && other.IsMet(own, peer));

    private static string Write(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
