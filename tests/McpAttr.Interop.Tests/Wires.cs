namespace McpAttr.Interop.Tests;

/// <summary>The transports, by the server that speaks them, each with the revisions that the official client speaks over it.</summary>
public static class Wires
{
    private static readonly string[] Servers = [Connection.Server, Connection.HttpServer];

    /// <summary>HTTP+SSE is none of 2026-07-28.</summary>
    public static TheoryData<string, string> Legacy => Each(Revisions.Legacy, [.. Servers, Connection.HttpSseServer]);

    public static TheoryData<string, string> All
    {
        get
        {
            var wires = Each(Revisions.All, Servers);
            foreach (var revision in Revisions.Legacy) wires.Add(Connection.HttpSseServer, (string)((ITheoryDataRow)revision).GetData()[0]!);
            return wires;
        }
    }

    private static TheoryData<string, string> Each(IEnumerable<ITheoryDataRow> revisions, string[] servers)
    {
        var wires = new TheoryData<string, string>();
        foreach (var revision in revisions)
        {
            foreach (string server in servers) wires.Add(server, (string)revision.GetData()[0]!);
        }

        return wires;
    }
}
