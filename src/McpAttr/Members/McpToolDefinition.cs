using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using McpAttr.Catalog;
using McpAttr.Content;
using McpAttr.Members;

namespace McpAttr;

/// <summary>A tool that a program adds while it runs (<see cref="McpServer.Tools"/>).</summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/server/tools"/>.</remarks>
public sealed class McpToolDefinition : McpDefinition
{
    private readonly byte[] _inputSchema;
    private readonly byte[]? _outputSchema;
    private readonly Func<McpToolDefinition, McpMember> _toMember;

    /// <summary>A tool that answers with content.</summary>
    /// <param name="name">The name on the wire: 1 to 128 of <c>A-Z a-z 0-9 _ - .</c></param>
    /// <param name="inputSchema">The JSON Schema of its arguments, an object of <c>"type": "object"</c>. The arguments are not checked against it.</param>
    /// <param name="run">What it does with its arguments, an object. A <see cref="McpToolException"/> reaches the model, as from any tool.</param>
    /// <exception cref="ArgumentException">The name or the schema is none.</exception>
    public McpToolDefinition(string name, [StringSyntax(StringSyntaxAttribute.Json)] string inputSchema, Func<JsonElement, McpContext, ValueTask<McpToolResult>> run)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(run);
        _inputSchema = DefinitionText.Schema(inputSchema, $"the arguments of '{name}'");
        _toMember = definition => new DefinedTool<McpToolResult>(definition, definition.Descriptor(), run, static (result, value) => result.Result(value));
    }

    /// <summary>A tool that answers with structured content.</summary>
    /// <param name="name">The name on the wire: 1 to 128 of <c>A-Z a-z 0-9 _ - .</c></param>
    /// <param name="inputSchema">The JSON Schema of its arguments, an object of <c>"type": "object"</c>. The arguments are not checked against it.</param>
    /// <param name="outputSchema">The JSON Schema of its structured content, an object of <c>"type": "object"</c>. What is returned must be of it, and is not checked.</param>
    /// <param name="run">What it does with its arguments, an object.</param>
    /// <exception cref="ArgumentException">The name or a schema is none.</exception>
    public McpToolDefinition(
        string name,
        [StringSyntax(StringSyntaxAttribute.Json)] string inputSchema,
        [StringSyntax(StringSyntaxAttribute.Json)] string outputSchema,
        Func<JsonElement, McpContext, ValueTask<McpToolResult<JsonElement>>> run)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(run);
        _inputSchema = DefinitionText.Schema(inputSchema, $"the arguments of '{name}'");
        _outputSchema = DefinitionText.Schema(outputSchema, $"the result of '{name}'");
        _toMember = definition => new DefinedTool<McpToolResult<JsonElement>>(
            definition, definition.Descriptor(), run, static (result, value) => result.Result(value, static (json, structure) => structure.WriteTo(json)));
    }

    /// <summary>The tool changes nothing: it is then neither destructive nor dangerous to repeat, whatever the other hints say. Default: false.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The tool may destroy or overwrite something. Default: true.</summary>
    public bool Destructive { get; init; } = true;

    /// <summary>Calling twice with the same arguments does no more than calling once. Default: false.</summary>
    public bool Idempotent { get; init; }

    /// <summary>The tool reaches things outside the server, such as the web. Default: true.</summary>
    public bool OpenWorld { get; init; } = true;

    internal override McpMember ToMember() => _toMember(this);

    private byte[] Descriptor() => DefinitionText.Write(json =>
    {
        json.WriteStartObject();
        WriteCommon(json);
        json.WritePropertyName("inputSchema"u8);
        json.WriteRawValue(_inputSchema, skipInputValidation: true);
        if (_outputSchema is not null)
        {
            json.WritePropertyName("outputSchema"u8);
            json.WriteRawValue(_outputSchema, skipInputValidation: true);
        }

        json.WriteStartObject("annotations"u8);
        json.WriteBoolean("readOnlyHint"u8, ReadOnly);
        json.WriteBoolean("destructiveHint"u8, Destructive && !ReadOnly);
        json.WriteBoolean("idempotentHint"u8, Idempotent || ReadOnly);
        json.WriteBoolean("openWorldHint"u8, OpenWorld);
        json.WriteEndObject();
        MetaJson.Write(json, Meta);
        json.WriteEndObject();
    });
}
