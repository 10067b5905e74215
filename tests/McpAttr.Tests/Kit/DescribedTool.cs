using System.Text;
using McpAttr.Calls;
using McpAttr.Catalog;

namespace McpAttr.Tests.Kit;

/// <summary>A tool that is only described, for texts that speak of one.</summary>
internal sealed class DescribedTool(string name, string descriptor, params string[] secrets) : McpTool
{
    private readonly byte[] _name = Encoding.UTF8.GetBytes(name);
    private readonly byte[] _descriptor = Encoding.UTF8.GetBytes(descriptor);

    public override ReadOnlySpan<byte> Name => _name;

    public override ReadOnlySpan<byte> Descriptor => _descriptor;

    public override ReadOnlySpan<string> Secrets => secrets;

    public override void Invoke(McpCall call) => throw new NotSupportedException();
}
