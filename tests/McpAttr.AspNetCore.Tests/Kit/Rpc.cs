namespace McpAttr.AspNetCore.Tests.Kit;

/// <summary>The messages that tests send.</summary>
internal static class Rpc
{
    public const string ModernMeta = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}}";

    public static string Initialize(string version = "2025-11-25") =>
        $$$$"""{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"{{{{version}}}}","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";

    public static string Request(int id, string method, string members = "") =>
        $$$"""{"jsonrpc":"2.0","id":{{{id}}},"method":"{{{method}}}","params":{{{{members}}}}}""";

    public static string Modern(int id, string method, string members = "") =>
        Request(id, method, members.Length > 0 ? $"{members},{ModernMeta}" : ModernMeta);

    public static string Call(int id, string tool, string arguments = "{}") => Request(id, "tools/call", CallMembers(tool, arguments));

    public static string ModernCall(int id, string tool, string arguments = "{}") => Modern(id, "tools/call", CallMembers(tool, arguments));

    public static string Notification(string method, string members = "") => $$$"""{"jsonrpc":"2.0","method":"{{{method}}}","params":{{{{members}}}}}""";

    private static string CallMembers(string tool, string arguments) => $"\"name\":\"{tool}\",\"arguments\":{arguments}";
}
