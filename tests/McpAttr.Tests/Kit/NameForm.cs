using McpAttr.Catalog;
using McpAttr.Json;

namespace McpAttr.Tests.Kit;

/// <summary>The form, as the generator would write it.</summary>
internal sealed class NameForm : McpForm<Named>
{
    public const string Json = """{"type":"object","properties":{"name":{"type":"string"}},"required":["name"]}""";

    public override ReadOnlySpan<byte> Schema => """{"type":"object","properties":{"name":{"type":"string"}},"required":["name"]}"""u8;

    protected internal override Named Read(ref McpJsonReader json)
    {
        string name = "";
        ulong seen = 0;
        if (!json.StartObject()) return null!;
        while (json.NextMember())
        {
            if (json.Is("name"u8, ref seen, 1)) name = json.ReadString();
            else json.Skip();
        }

        if (seen == 0) json.Missing("name"u8);
        return json.HasFaults ? null! : new Named(name);
    }
}
