namespace McpAttr.Testing.Dialects;

/// <summary>What a client wants to be told of.</summary>
/// <param name="Resources">The URIs of resources whose contents may change.</param>
/// <param name="Tools">The list of tools may change.</param>
/// <param name="Prompts">The list of prompts may change.</param>
/// <param name="ResourceList">The list of resources may change.</param>
internal sealed record ListenFilter(IReadOnlyList<string> Resources, bool Tools, bool Prompts, bool ResourceList)
{
    /// <summary>A message is one of those.</summary>
    public bool Wants(McpTestNotification message) => message.Method switch
    {
        "notifications/resources/updated" => message.Uri is { } uri && Resources.Contains(uri),
        "notifications/tools/list_changed" => Tools,
        "notifications/prompts/list_changed" => Prompts,
        "notifications/resources/list_changed" => ResourceList,
        _ => false,
    };
}
