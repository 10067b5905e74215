using McpAttr.Catalog;
using McpAttr.Members;
using McpAttr.Server;

namespace McpAttr;

/// <content>What a program adds and takes away while the server runs.</content>
public sealed partial class McpServer
{
    private McpMembers<McpToolDefinition>? _tools;
    private McpMembers<McpResourceDefinition>? _resources;
    private McpMembers<McpPromptDefinition>? _prompts;

    /// <summary>The tools, which may come and go while the server runs.</summary>
    public McpMembers<McpToolDefinition> Tools => LazyInitializer.EnsureInitialized(ref _tools, () => new(new MemberEditor(
        this,
        McpLists.Tools,
        Model.Tools.List,
        static (model, members, views) => new ServerModel
        {
            Tools = ServerModel.ToolTable([.. members.Cast<McpTool>()]),
            Resources = model.Resources,
            Templates = model.Templates,
            Prompts = model.Prompts,
            Views = views,
            IsChanged = true,
        })));

    /// <summary>The resources, and the templates of resources, which may come and go while the server runs.</summary>
    public McpMembers<McpResourceDefinition> Resources => LazyInitializer.EnsureInitialized(ref _resources, () => new(new MemberEditor(
        this,
        McpLists.Resources,
        [.. Model.Resources.List, .. Model.Templates.List],
        static (model, members, views) =>
        {
            McpResource[] resources = [.. members.Cast<McpResource>()];
            return new ServerModel
            {
                Tools = model.Tools,
                Resources = ServerModel.ResourceTable(resources, isTemplate: false),
                Templates = ServerModel.ResourceTable(resources, isTemplate: true),
                Prompts = model.Prompts,
                Views = views,
                IsChanged = true,
            };
        })));

    /// <summary>The prompts, which may come and go while the server runs.</summary>
    public McpMembers<McpPromptDefinition> Prompts => LazyInitializer.EnsureInitialized(ref _prompts, () => new(new MemberEditor(
        this,
        McpLists.Prompts,
        Model.Prompts.List,
        static (model, members, views) => new ServerModel
        {
            Tools = model.Tools,
            Resources = model.Resources,
            Templates = model.Templates,
            Prompts = ServerModel.PromptTable([.. members.Cast<McpPrompt>()]),
            Views = views,
            IsChanged = true,
        })));
}
