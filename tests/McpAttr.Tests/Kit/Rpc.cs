namespace McpAttr.Tests.Kit;

/// <summary>The messages that tests send.</summary>
internal static class Rpc
{
    public const string ModernMembers = "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}";

    public const string ModernMeta = $"\"_meta\":{{{ModernMembers}}}";

    public static string Initialize(string version = "2025-11-25") =>
        $$$$"""{"jsonrpc":"2.0","id":"init","method":"initialize","params":{"protocolVersion":"{{{{version}}}}","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";

    /// <summary>A client that can be asked for everything.</summary>
    public const string AllCapabilities = """{"elicitation":{"form":{},"url":{}},"sampling":{"tools":{}},"roots":{}}""";

    public static string InitializeWith(string capabilities, string version = "2025-11-25") =>
        $$$$"""{"jsonrpc":"2.0","id":"init","method":"initialize","params":{"protocolVersion":"{{{{version}}}}","capabilities":{{{{capabilities}}}},"clientInfo":{"name":"t","version":"1"}}}""";

    /// <summary>A modern call by a client that can be asked, with more members of <c>params</c>.</summary>
    public static string AskedCall(int id, string tool, string more = "", string arguments = "{}", string capabilities = AllCapabilities) => Request(
        id,
        "tools/call",
        $$$"""
        "name":"{{{tool}}}","arguments":{{{arguments}}},"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{{{capabilities}}}}{{{more}}}
        """);

    public static string Call(int id, string tool, string arguments = "{}") =>
        $$$$"""{"jsonrpc":"2.0","id":{{{{id}}}},"method":"tools/call","params":{"name":"{{{{tool}}}}","arguments":{{{{arguments}}}}}}""";

    public static string ModernCall(int id, string tool, string arguments = "{}") =>
        $$$"""{"jsonrpc":"2.0","id":{{{id}}},"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}},{{{ModernMeta}}}}}""";

    /// <summary>A call whose <c>_meta</c> has these members.</summary>
    public static string CallWithMeta(int id, string tool, string members) =>
        Request(id, "tools/call", $"\"name\":\"{tool}\",\"_meta\":{{{members}}}");

    public static string Request(int id, string method, string members = "") =>
        $$$"""{"jsonrpc":"2.0","id":{{{id}}},"method":"{{{method}}}","params":{{{{members}}}}}""";

    /// <summary>A request with these parameters, in one of the eras.</summary>
    public static string Request(int id, string method, string members, bool modern) =>
        Request(id, method, modern && members.Length > 0 ? $"{members},{ModernMeta}" : modern ? ModernMeta : members);

    /// <summary>The beginning of an answer in one of the eras, up to what is the result's own.</summary>
    public static string ResultOpening(int id, bool modern) => modern
        ? $$$$"""{"jsonrpc":"2.0","id":{{{{id}}}},"result":{"resultType":"complete","_meta":{"io.modelcontextprotocol/serverInfo":{"name":"test","version":"1.0"}},"""
        : $$$"""{"jsonrpc":"2.0","id":{{{id}}},"result":{""";

    /// <summary>A whole answer in one of the eras.</summary>
    public static string Result(int id, bool modern, string members) => ResultOpening(id, modern) + members + "}}";

    public static string Cancel(int id) =>
        $$$"""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":{{{id}}}}}""";

    /// <summary>The answer of a legacy call whose tool returned a text.</summary>
    public static string TextAnswer(int id, string text) =>
        $$$"""{"jsonrpc":"2.0","id":{{{id}}},"result":{"content":[{"type":"text","text":"{{{text}}}"}]}}""";
}
