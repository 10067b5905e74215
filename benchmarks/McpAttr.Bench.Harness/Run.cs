using McpAttr.Bench.Harness.Measurements;
using McpAttr.Bench.Harness.Report;

namespace McpAttr.Bench.Harness;

/// <summary>One run: every measurement on every server, the servers in turn within each round, so that a drift of the machine hits all.</summary>
internal static class Run
{
    public static Table Of(IReadOnlyList<Measurement> rows, int rounds)
    {
        Server[] servers = [.. Server.All.Where(server => File.Exists(server.NativePath))];
        foreach (Server server in Server.All.Except(servers)) Console.Error.WriteLine($"Left out, because it is not published: {server.Project}");
        var table = new Table(servers);
        foreach (Measurement row in rows) Add(table, row, servers, row.Rounds(rounds));
        return table;
    }

    private static void Add(Table table, Measurement row, Server[] servers, int rounds)
    {
        Console.Error.WriteLine($"Measuring {row.Key}, {rounds} rounds");
        var samples = row.Metrics.Select(_ => new Dictionary<Server, Samples>()).ToArray();
        for (int round = -row.UnrecordedRounds; round < rounds; round++)
        {
            foreach (Server server in servers.Where(row.AppliesTo))
            {
                double[] values = row.Measure(server);
                if (round >= 0) Add(samples, server, values);
            }
        }

        foreach ((Metric metric, Dictionary<Server, Samples> cells) in row.Metrics.Zip(samples)) table.Add(metric, cells);
    }

    private static void Add(Dictionary<Server, Samples>[] samples, Server server, double[] values)
    {
        foreach ((Dictionary<Server, Samples> cells, double value) in samples.Zip(values))
        {
            if (!cells.TryGetValue(server, out Samples? cell)) cells.Add(server, cell = new Samples());
            cell.Add(value);
        }
    }
}
