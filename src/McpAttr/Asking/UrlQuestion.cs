using System.Text.Json;

namespace McpAttr.Asking;

/// <summary>An address that a person is to visit (client/elicitation, "URL Mode").</summary>
internal sealed class UrlQuestion(string? key, string message, Uri url) : Question<McpElicitAction>(key, McpClientCapability.ElicitationUrl)
{
    public override ReadOnlySpan<byte> Method => "elicitation/create"u8;

    public override void WriteParams(Utf8JsonWriter json, string? id)
    {
        json.WriteString("mode"u8, "url"u8);
        json.WriteString("message"u8, message);
        json.WriteString("url"u8, url.AbsoluteUri);
        if (id is not null) json.WriteString("elicitationId"u8, id);
    }

    public override McpElicitAction Read(byte[] result) => ElicitAnswer.Read(result).Action;
}
