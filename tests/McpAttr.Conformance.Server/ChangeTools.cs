namespace McpAttr.Conformance.Server;

/// <summary>Tools that say that something has changed.</summary>
internal static class ChangeTools
{
    /// <summary>Says that the list of tools has changed.</summary>
    [McpTool(Name = "test_trigger_tool_change")]
    public static void Tools(McpContext context) => context.Notifier.ToolsChanged();

    /// <summary>Says that the list of prompts has changed.</summary>
    [McpTool(Name = "test_trigger_prompt_change")]
    public static void Prompts(McpContext context) => context.Notifier.PromptsChanged();

    /// <summary>Says that the watched resource has changed.</summary>
    [McpTool(Name = "test_trigger_resource_update")]
    public static void Watched(McpContext context) => context.Notifier.ResourceUpdated(Resources.WatchedUri);
}
