using McpAttr.Catalog;

namespace McpAttr.Members;

/// <summary>The definitions of options, made when somebody asks for the list: a server whose program never does links nothing of them.</summary>
internal sealed class OwnDefinitions : List<McpDefinition>, IAddsMembers
{
    public bool AddTo(McpServer server, List<McpTool> tools, List<McpResource> resources, List<McpPrompt> prompts)
    {
        foreach (var definition in this)
        {
            switch (MemberEditor.MemberOf(server, definition))
            {
                case McpTool tool:
                    MemberEditor.Insert(tools, tool);
                    break;
                case McpPrompt prompt:
                    MemberEditor.Insert(prompts, prompt);
                    break;
                case McpResource resource:
                    MemberEditor.Insert(resources, resource);
                    break;
            }
        }

        return Count > 0;
    }
}
