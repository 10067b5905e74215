using McpAttr.Catalog;
using McpAttr.Content;
using McpAttr.Members;

namespace McpAttr;

/// <summary>A prompt that a program adds while it runs (<see cref="McpServer.Prompts"/>).</summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/server/prompts"/>.</remarks>
public sealed class McpPromptDefinition : McpDefinition
{
    private readonly Func<IReadOnlyDictionary<string, string>, McpContext, ValueTask<McpPromptResult>> _run;

    /// <summary>A prompt.</summary>
    /// <param name="name">The name on the wire: 1 to 128 of <c>A-Z a-z 0-9 _ - .</c></param>
    /// <param name="run">Makes the messages of the arguments, which are text. Those that are required are there, and there are no others.</param>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public McpPromptDefinition(string name, Func<IReadOnlyDictionary<string, string>, McpContext, ValueTask<McpPromptResult>> run)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(run);
        _run = run;
    }

    /// <summary>The arguments. Default: none.</summary>
    public IReadOnlyList<McpPromptArgument> Arguments { get; init; } = [];

    internal override McpMember ToMember()
    {
        if (Arguments.DistinctBy(static argument => argument.Name).Count() != Arguments.Count)
            throw new ArgumentException($"The prompt '{Name}' has two arguments of one name.");
        return new DefinedPrompt(this, Descriptor(), Schema(), _run);
    }

    private byte[] Descriptor() => DefinitionText.Write(json =>
    {
        json.WriteStartObject();
        WriteCommon(json);
        json.WriteStartArray("arguments"u8);
        foreach (var argument in Arguments)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, argument.Name);
            if (argument.Description is not null) json.WriteString("description"u8, argument.Description);
            if (argument.Required) json.WriteBoolean("required"u8, true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        MetaJson.Write(json, Meta);
        json.WriteEndObject();
    });

    /// <summary>What errors speak of.</summary>
    private byte[] Schema() => DefinitionText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "object"u8);
        json.WriteStartObject("properties"u8);
        foreach (var argument in Arguments)
        {
            json.WriteStartObject(argument.Name);
            json.WriteString("type"u8, "string"u8);
            if (argument.Description is not null) json.WriteString("description"u8, argument.Description);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });
}
