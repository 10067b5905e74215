namespace McpAttr;

/// <summary>Visibility without a class of its own.</summary>
public static class McpVisibility
{
    /// <summary>Makes one of a function.</summary>
    /// <param name="isVisible">Whether the caller sees the member.</param>
    /// <example><code>options.Visibility.Add(McpVisibility.Create((member, viewer) => !member.HasTag("admin") || viewer.User.IsInRole("admin")));</code></example>
    public static IMcpVisibility Create(Func<McpMemberInfo, McpViewer, bool> isVisible)
    {
        ArgumentNullException.ThrowIfNull(isVisible);
        return new FunctionVisibility(isVisible);
    }

    private sealed class FunctionVisibility(Func<McpMemberInfo, McpViewer, bool> isVisible) : IMcpVisibility
    {
        public bool IsVisible(McpMemberInfo member, McpViewer viewer) => isVisible(member, viewer);
    }
}
