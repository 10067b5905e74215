using System.Text.Json;

namespace McpAttr.Asking;

/// <summary>An address that a person is to visit (client/elicitation, "URL Mode").</summary>
internal sealed class UrlQuestion(string? key, McpUrlElicitation elicitation) : Question<McpElicitAction>(key, McpClientCapability.ElicitationUrl)
{
    public override ReadOnlySpan<byte> Method => "elicitation/create"u8;

    public override void WriteParams(Utf8JsonWriter json, bool isSent) => elicitation.Write(json, hasId: isSent);

    public override McpElicitAction Read(byte[] result) => ElicitAnswer.Read(result).Action;
}
