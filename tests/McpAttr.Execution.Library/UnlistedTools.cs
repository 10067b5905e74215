using McpAttr;

namespace Unlisted;

/// <summary>Tools of a library that a server references and does not name.</summary>
public static class UnlistedTools
{
    /// <summary>Gives a text back.</summary>
    /// <param name="text">The text.</param>
    [McpTool(ReadOnly = true)]
    public static string NeverListed(string text) => text;
}
