namespace McpAttr;

/// <summary>
/// Decides who sees a tool, a resource or a prompt. What a caller does not see is in no list of it, and unknown when it is called, read, completed
/// or subscribed to.
/// </summary>
/// <remarks>
/// <para>One object serves all requests of a server, at the same time, and is asked for each member of each list: it answers from what is at hand
/// and waits for nothing. Where it throws, the member stays hidden and the exception is logged.</para>
/// <para>It is no substitute for checking in the method what a caller may do with its arguments. In 2026-07-28 a list may depend on who is
/// authorized, and on nothing else (server/tools, "Listing Tools").</para>
/// </remarks>
public interface IMcpVisibility
{
    /// <summary>The caller sees the member.</summary>
    /// <param name="member">A tool, a resource or a prompt.</param>
    /// <param name="viewer">Who asks.</param>
    bool IsVisible(McpMemberInfo member, McpViewer viewer);
}
