using System.Text;
using McpAttr.Calls;
using McpAttr.Protocol;
using McpAttr.Server;
using McpAttr.Server.Verbs;

namespace McpAttr.Bench.Lists;

/// <summary>One request for the list of tools, dispatched again and again: from the line to the answer in the buffer, without a transport.</summary>
internal sealed class ListRequest
{
    private readonly DirectConnection _connection;
    private readonly byte[] _line;
    private readonly ReplyBuffer _reply = new();
    private readonly McpCall _call;

    public ListRequest(McpServer server, bool isModern)
    {
        _connection = new DirectConnection(server);
        _call = new McpCall(_connection);
        if (!isModern)
        {
            Dispatch("""{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"bench","version":"1"}}}"""u8.ToArray());
            Dispatch("""{"jsonrpc":"2.0","method":"notifications/initialized"}"""u8.ToArray());
        }

        string meta = isModern ? "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}}" : "";
        _line = Encoding.UTF8.GetBytes("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{" + meta + "}}");
    }

    /// <summary>The answer.</summary>
    public byte[] Answer()
    {
        Dispatch(_line, keep: true);
        byte[] answer = _reply.Bytes.ToArray();
        _reply.Clear();
        return answer;
    }

    /// <summary>Writes the answer, and empties the buffer as a transport does when it is sent.</summary>
    public void Run() => Dispatch(_line);

    private void Dispatch(byte[] line, bool keep = false)
    {
        MessageReader.Read(line, _connection.Server.Options.MaxDepth, out var message);
        var request = new Request(_connection, in message, line, 0, line.Length, _reply, _call);
        Dispatcher.Dispatch(ref request);
        if (!keep) _reply.Clear();
    }
}
