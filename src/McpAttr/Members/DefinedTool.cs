using System.Text;
using System.Text.Json;
using McpAttr.Calls;
using McpAttr.Catalog;

namespace McpAttr.Members;

/// <summary>A tool that was added while the program ran.</summary>
/// <param name="definition">What it is.</param>
/// <param name="descriptor">Its descriptor.</param>
/// <param name="run">What it does.</param>
/// <param name="write">Writes what it returns.</param>
internal sealed class DefinedTool<TResult>(
    McpToolDefinition definition,
    byte[] descriptor,
    Func<JsonElement, McpContext, ValueTask<TResult>> run,
    Action<McpResultWriter, TResult> write) : McpTool<TResult>
{
    private readonly byte[] _name = Encoding.UTF8.GetBytes(definition.Name);
    private readonly string[] _tags = [.. definition.Tags];

    public override ReadOnlySpan<byte> Name => _name;

    public override ReadOnlySpan<byte> Descriptor => descriptor;

    public override ReadOnlySpan<string> Tags => _tags;

    public override bool UsesContext => true;

    public override McpLimits? Limits => definition.Limits;

    internal override McpDefinition Definition => definition;

    public override void Invoke(McpCall call) => Return(call, run(RawArguments.Of(call), call.Context));

    protected internal override void Write(McpResultWriter result, TResult value) => write(result, value);
}
