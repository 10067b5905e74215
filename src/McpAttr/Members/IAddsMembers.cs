using McpAttr.Catalog;

namespace McpAttr.Members;

/// <summary>Something that adds members to what the compiler made. It is reached through this alone, so a native program that adds nothing links nothing of it.</summary>
internal interface IAddsMembers
{
    /// <returns>False when there is nothing to add.</returns>
    /// <exception cref="ArgumentException">A definition cannot be a member.</exception>
    bool AddTo(McpServer server, List<McpTool> tools, List<McpResource> resources, List<McpPrompt> prompts);
}
