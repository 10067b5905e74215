using McpAttr.Calls;
using McpAttr.Catalog;

namespace McpAttr.Tests.Kit;

/// <summary>A tool that checks its arguments, as the generator writes it.</summary>
internal sealed class CheckedTool : McpTool<string>
{
    public override ReadOnlySpan<byte> Name => "checked"u8;

    public override ReadOnlySpan<byte> Descriptor =>
        """{"name":"checked","inputSchema":{"type":"object","properties":{"text":{"type":"string"},"more":{"type":"string"}},"required":["text","more"]}}"""u8;

    public override void Invoke(McpCall call)
    {
        string text = "";
        string more = "";
        ulong seen = 0;
        var json = call.ReadArguments();
        while (json.NextMember())
        {
            if (json.Is("text"u8, ref seen, 1)) text = json.ReadString();
            else if (json.Is("more"u8, ref seen, 2)) more = json.ReadString();
            else json.Unknown();
        }

        if ((seen & 1) == 0) json.Missing("text"u8);
        if ((seen & 2) == 0) json.Missing("more"u8);
        if (call.Refuses(ref json)) return;
        Return(call, text + more);
    }

    protected internal override void Write(McpResultWriter result, string value) => result.Text(value);
}
