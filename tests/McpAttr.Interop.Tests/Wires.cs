namespace McpAttr.Interop.Tests;

/// <summary>The transports, by the server that speaks them, each with the revisions that the official client speaks over it.</summary>
public static class Wires
{
    private static readonly string[] Servers = [Connection.Server, Connection.HttpServer];

    public static TheoryData<string, string> Legacy => Each(Revisions.Legacy);

    public static TheoryData<string, string> All => Each(Revisions.All);

    private static TheoryData<string, string> Each(IEnumerable<ITheoryDataRow> revisions)
    {
        var wires = new TheoryData<string, string>();
        foreach (var revision in revisions)
        {
            foreach (string server in Servers) wires.Add(server, (string)revision.GetData()[0]!);
        }

        return wires;
    }
}
