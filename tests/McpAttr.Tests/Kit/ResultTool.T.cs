using McpAttr.Calls;
using McpAttr.Catalog;

namespace McpAttr.Tests.Kit;

/// <summary>A tool that returns one value, and the way to write it.</summary>
/// <typeparam name="T">What it returns.</typeparam>
/// <param name="value">The value.</param>
/// <param name="write">Writes the value.</param>
internal sealed class ResultTool<T>(T value, Action<McpResultWriter, T> write) : McpTool<T>
{
    public override ReadOnlySpan<byte> Name => "result"u8;

    public override ReadOnlySpan<byte> Descriptor => """{"name":"result","inputSchema":{"type":"object"}}"""u8;

    public override void Invoke(McpCall call) => Return(call, value);

    protected internal override void Write(McpResultWriter result, T value) => write(result, value);
}
