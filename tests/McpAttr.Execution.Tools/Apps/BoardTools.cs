using McpAttr;

namespace Corpus;

/// <summary>Tools whose results are shown in a view, and the view.</summary>
internal static class BoardTools
{
    /// <summary>Shows the board.</summary>
    /// <param name="size">Rows and columns.</param>
    [McpTool, McpApp("ui://corpus/board")]
    public static Size ShowBoard(Size size) => size;

    /// <summary>Shows it again.</summary>
    [McpTool, McpApp("ui://corpus/board", Callers = McpAppCallers.View)]
    public static string RefreshBoard() => "again";

    /// <summary>The board.</summary>
    [McpResource("ui://corpus/board")]
    [McpAppView(ConnectOrigins = ["https://api.example.com"], Border = McpAppBorder.Border)]
    public static string Board() => "<!doctype html>";
}
