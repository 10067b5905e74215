using System.Text;
using McpAttr.Bench.Harness.Processes;

namespace McpAttr.Bench.Harness.Load;

/// <summary>One connection to a server.</summary>
internal sealed class Session : IDisposable
{
    private const string InitializeLine =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":""" +
        """{"name":"bench","version":"1.0.0"}}}""" + "\n";

    private const string InitializedLine = """{"jsonrpc":"2.0","method":"notifications/initialized"}""" + "\n";

    private readonly byte[] _input = new byte[64 * 1024];
    private int _start;
    private int _end;

    private Session(ServerProcess process) => Process = process;

    public ServerProcess Process { get; }

    /// <summary>Starts the server and, where the era has a handshake, waits for the answer to <c>initialize</c>.</summary>
    public static Session Open(Server server, Wire wire, bool native = true)
    {
        var session = new Session(server.Start(wire, native));
        if (!wire.HasHandshake) return session;

        session.Write(InitializeLine);
        _ = session.ReadLine();
        return session;
    }

    /// <summary>Opens and ends the handshake. The floor would answer a notification too, so it gets none.</summary>
    public static Session OpenForCalls(Server server, Wire wire)
    {
        Session session = Open(server, wire);
        if (wire.HasHandshake && server.Speaks) session.Write(InitializedLine);
        return session;
    }

    public void Write(string line) => Process.Write(Encoding.UTF8.GetBytes(line));

    /// <summary>The next line without its newline; valid until the next call.</summary>
    public ReadOnlySpan<byte> ReadLine()
    {
        int length;
        while ((length = _input.AsSpan(_start, _end - _start).IndexOf((byte)'\n')) < 0)
        {
            _input.AsSpan(_start, _end - _start).CopyTo(_input);
            (_start, _end) = (0, _end - _start);
            _end += Process.Read(_input.AsSpan(_end));
        }

        ReadOnlySpan<byte> line = _input.AsSpan(_start, length);
        _start += length + 1;
        return line;
    }

    public void Dispose() => Process.Dispose();
}
