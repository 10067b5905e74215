using System.Globalization;
using System.Text;

namespace McpAttr.Bench.Harness.Report;

/// <summary>The results as a Markdown table: a row a metric, a column a server, the ratios, the budget and whether it is met.</summary>
internal sealed class Table(IReadOnlyList<Server> servers)
{
    private readonly StringBuilder _text = new(
        $"""
        | what | {string.Join(" | ", servers.Select(server => server.Name))} | ÷ host | ÷ core | budget | |
        |---|{string.Concat(servers.Select(_ => "---|"))}---|---|---|---|

        """);

    public void Add(Metric metric, IReadOnlyDictionary<Server, Samples> samples)
    {
        IEnumerable<string> values = servers.Select(server => samples.TryGetValue(server, out Samples? cell) ? cell.Write(metric.Format) : "–");
        _text.AppendLine(CultureInfo.InvariantCulture,
            $"| {metric.What} | {string.Join(" | ", values)} | {Ratio(samples, Server.Peer)} | {Ratio(samples, Server.PeerCore)} | {metric.Budget?.Text} | {Verdict(metric, samples)} |");
    }

    public override string ToString() => _text.ToString();

    private static string Ratio(IReadOnlyDictionary<Server, Samples> samples, Server peer)
    {
        if (!samples.TryGetValue(Server.McpAttr, out Samples? own) || !samples.TryGetValue(peer, out Samples? other)) return "–";
        double ratio = own.Median / other.Median;
        return ratio >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{ratio:0.0}×")
            : string.Create(CultureInfo.InvariantCulture, $"1/{1 / ratio:0.0}");
    }

    private static string Verdict(Metric metric, IReadOnlyDictionary<Server, Samples> samples)
    {
        if (metric.Budget is null) return "";
        if (!samples.TryGetValue(Server.McpAttr, out Samples? own) || !samples.TryGetValue(Server.Peer, out Samples? peer)) return "–";
        return metric.Budget.IsMet(own.Median, peer.Median) ? "met" : "**missed**";
    }
}
