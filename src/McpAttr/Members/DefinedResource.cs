using System.Text;
using McpAttr.Calls;
using McpAttr.Catalog;

namespace McpAttr.Members;

/// <summary>A resource that was added while the program ran.</summary>
/// <param name="definition">What it is.</param>
/// <param name="descriptor">Its descriptor.</param>
/// <param name="read">Reads it.</param>
internal sealed class DefinedResource(McpResourceDefinition definition, byte[] descriptor, Func<McpContext, ValueTask<McpResourceContents?>> read)
    : McpResource<McpResourceContents?>
{
    private readonly byte[] _name = Encoding.UTF8.GetBytes(definition.Name);
    private readonly byte[] _uri = Encoding.UTF8.GetBytes(definition.Uri);
    private readonly byte[] _mimeType = Encoding.UTF8.GetBytes(definition.MimeType ?? "");
    private readonly string[] _tags = [.. definition.Tags];

    public override ReadOnlySpan<byte> Name => _name;

    public override ReadOnlySpan<byte> Uri => _uri;

    public override ReadOnlySpan<byte> MimeType => _mimeType;

    public override ReadOnlySpan<byte> Descriptor => descriptor;

    public override ReadOnlySpan<string> Tags => _tags;

    public override bool UsesContext => true;

    public override McpLimits? Limits => definition.Limits;

    public override McpSubscriptions? Subscriptions => definition.Subscribable ? McpSubscriptions.Offered : null;

    internal override McpDefinition Definition => definition;

    public override void Invoke(McpCall call) => Return(call, read(call.Context));

    protected internal override void Write(McpResourceWriter result, McpResourceContents? value) => result.Contents(value);
}
