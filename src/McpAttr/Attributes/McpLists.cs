namespace McpAttr;

/// <summary>The lists of a server, for saying which of them may change while it runs.</summary>
[Flags]
public enum McpLists
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>The tools (<c>tools/list</c>).</summary>
    Tools = 1,

    /// <summary>The prompts (<c>prompts/list</c>).</summary>
    Prompts = 2,

    /// <summary>The resources and the templates of resources (<c>resources/list</c>, <c>resources/templates/list</c>).</summary>
    Resources = 4,
}
