using System.Text.Json;
using McpAttr.Catalog;
using McpAttr.Content;
using McpAttr.Members;
using McpAttr.Visibility;

namespace McpAttr;

/// <summary>
/// A tool, a resource or a prompt that a program adds to a server while it runs, beside what attributes declare. Nothing of it is known to the
/// compiler: what its text promises is not checked.
/// </summary>
public abstract class McpDefinition
{
    private readonly string? _meta;
    private HiddenMember? _hidden;

    private protected McpDefinition(string name)
    {
        DefinitionText.CheckName(name);
        Name = name;
    }

    /// <summary>The name on the wire.</summary>
    public string Name { get; }

    /// <summary>The name for people, or null.</summary>
    public string? Title { get; init; }

    /// <summary>What it is and does, for the model; or null.</summary>
    public string? Description { get; init; }

    /// <summary>The <c>_meta</c> of its descriptor: a JSON object, or null.</summary>
    /// <exception cref="ArgumentException">It is no JSON object.</exception>
    public string? Meta
    {
        get => _meta;
        init => _meta = MetaJson.Check(value);
    }

    /// <summary>The groups that it belongs to. They are not sent. Default: none.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Who sees it beside what <see cref="McpServerOptions.Visibility"/> says, or null for everybody.</summary>
    public IMcpVisibility? Visibility
    {
        get => _hidden?.Rule;
        init => _hidden = value is null ? null : new HiddenMember(value);
    }

    /// <summary>What its calls may use up; what it leaves open, <see cref="McpServerOptions.Limits"/> says. Default: nothing of its own.</summary>
    public McpLimits? Limits { get; init; }

    internal HiddenMember? HiddenBy => _hidden;

    /// <summary>Makes a member of it, for one server.</summary>
    internal abstract McpMember ToMember();

    /// <summary>Writes the members of a descriptor that all have.</summary>
    private protected void WriteCommon(Utf8JsonWriter json)
    {
        json.WriteString("name"u8, Name);
        if (Title is not null) json.WriteString("title"u8, Title);
        if (Description is not null) json.WriteString("description"u8, Description);
    }
}
