using McpAttr.Roslyn.Descriptors;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Contract;

/// <summary>The entries of what an assembly offers.</summary>
internal static class ContractEntries
{
    public static ContractEntry Of(ToolModel tool) => new(ContractKind.Tool, tool.Primitive.Name, Compact(ToolDescriptor.Write(tool, isModern: true)));

    public static ContractEntry Of(ResourceModel resource) =>
        new(resource.IsTemplate ? ContractKind.ResourceTemplate : ContractKind.Resource, resource.Uri, Compact(ResourceDescriptor.Write(resource)));

    public static ContractEntry Of(PromptModel prompt) => new(ContractKind.Prompt, prompt.Primitive.Name, Compact(PromptDescriptor.Write(prompt)));

    // The marks of where a literal's line may end.
    private static string Compact(string descriptor) => descriptor.Replace("\n", "");
}
