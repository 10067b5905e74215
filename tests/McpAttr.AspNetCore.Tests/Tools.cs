namespace McpAttr.AspNetCore.Tests;

/// <summary>What the endpoints of the tests serve.</summary>
internal static class Tools
{
    /// <summary>Adds two numbers.</summary>
    [McpTool]
    public static int Add(int a, int b) => a + b;

    /// <summary>Says who asks.</summary>
    [McpTool]
    public static string Client(McpContext context) => context.ClientInfo?.Name ?? "nobody";
}
