using McpAttr.Bench.Harness.Load;
using McpAttr.Bench.Harness.Measurements;
using McpAttr.Bench.Harness.Report;

namespace McpAttr.Bench.Harness;

/// <summary>All that is measured, in the table's order.</summary>
internal static class Rows
{
    public static IReadOnlyList<Measurement> For(HarnessOptions options)
    {
        var load = TimeSpan.FromSeconds(options.Quick ? 0.3 : 1);
        var block = TimeSpan.FromSeconds(options.Quick ? 2 : 10);
        Measurement[] all =
        [
            new BinarySize(),
            new StartTime("start", new("spawn to `initialize` answer, ms", "0.0", Budget.AtMost(2.5).And(Budget.AtMostPart(5))), native: true),
            new ResidentMemory(),
            new PipelinedCalls("add", "`add`", Wire.Legacy, "add", load, hasBudget: true),
            new PipelinedCalls("add-modern", "`add`, 2026-07-28", Wire.Modern, "add", load, hasBudget: true),
            new PipelinedCalls("token", "`add` with a token", Wire.Legacy, "add_cancellable", load, hasBudget: false),
            new PipelinedCalls("async", "`add` that awaits", Wire.Legacy, "add_later", load, hasBudget: false),
            new SequentialCalls(),
            new BlockedTools(block),
            new StartTime("jit", new("spawn to `initialize` answer under the JIT, net10.0, ms", "0"), native: false),
        ];
        return [.. all.Where(row => options.Only is null || row.Key == options.Only)];
    }
}
