using System.Globalization;

namespace McpAttr.Bench.Harness.Load;

/// <summary>How a call looks on the wire in one of the protocol's two eras.</summary>
internal sealed class Wire
{
    private readonly string _meta;

    private Wire(string meta, string answer)
    {
        _meta = meta;
        AnswerLength = answer.Length.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Revision 2025-11-25: the session is opened by <c>initialize</c>, a call carries nothing but itself.</summary>
    public static Wire Legacy { get; } = new(
        meta: "",
        answer: """{"jsonrpc":"2.0","id":100000,"result":{"content":[{"type":"text","text":"100001"}]}}""" + "\n");

    /// <summary>Revision 2026-07-28: no handshake, every request says in <c>_meta</c> what it speaks.</summary>
    public static Wire Modern { get; } = new(
        meta: """
              ,"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",
              "io.modelcontextprotocol/clientInfo":{"name":"bench","version":"1.0.0"},
              "io.modelcontextprotocol/clientCapabilities":{}}
              """.ReplaceLineEndings(""),
        answer: """
                {"jsonrpc":"2.0","id":100000,"result":{"content":[{"type":"text","text":"100001"}],"resultType":"complete",
                "_meta":{"io.modelcontextprotocol/serverInfo":{"name":"McpAttr.Bench.Stdio","version":"0.1.0"}}}}
                """.ReplaceLineEndings("") + "\n");

    /// <summary>True when a connection begins with <c>initialize</c>.</summary>
    public bool HasHandshake => this == Legacy;

    /// <summary>How many bytes the floor answers with: those of a real answer to <c>add</c>, with its newline.</summary>
    public string AnswerLength { get; }

    /// <summary>A <c>tools/call</c> with its newline.</summary>
    public string Call(int id, string tool, string arguments) =>
        $$$"""{"jsonrpc":"2.0","id":{{{id}}},"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}{{{_meta}}}}}""" + "\n";
}
