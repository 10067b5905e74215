using McpAttr.Calls;
using McpAttr.Catalog;

namespace McpAttr.Tests.Kit;

/// <summary>A template with typed variables, as the generator writes it: <c>notes://{folder}/{day}{?limit,text}</c>.</summary>
internal sealed class NoteTemplate : McpResource<string>
{
    public override ReadOnlySpan<byte> Name => "note"u8;

    public override ReadOnlySpan<byte> Uri => "notes://{folder}/{day}{?limit,text}"u8;

    public override bool IsTemplate => true;

    public override ReadOnlySpan<byte> MimeType => "text/markdown"u8;

    public override ReadOnlySpan<byte> Descriptor => """{"uriTemplate":"notes://{folder}/{day}{?limit,text}","name":"note","mimeType":"text/markdown"}"""u8;

    public override ReadOnlySpan<byte> ArgumentsSchema =>
        """{"type":"object","properties":{"folder":{"type":"string"},"day":{"type":"integer","minimum":1,"maximum":31},"limit":{"type":"number"},"text":{"type":"string"}},"required":["folder","day"]}"""u8;

    public override IReadOnlyList<McpCompletion> Completions { get; } = [new McpAllowedValues("folder", "home", "work")];

    public override bool TryMatch(ref McpUriReader uri) =>
        uri.Literal("notes://"u8) && uri.Variable("folder"u8) && uri.Literal("/"u8) && uri.Variable("day"u8)
        && uri.Query("limit"u8) && uri.Query("text"u8) && uri.End;

    public override void Invoke(McpCall call)
    {
        string folder = null!;
        int day = 0;
        double limit = 1;
        string text = "-";
        ulong seen = 0;
        var json = call.ReadArguments();
        while (json.NextMember())
        {
            if (json.Is("folder"u8, ref seen, 1UL << 0)) folder = json.ReadString();
            else if (json.Is("day"u8, ref seen, 1UL << 1)) day = json.ReadTextInt32(1, 31);
            else if (json.Is("limit"u8, ref seen, 1UL << 2)) limit = json.ReadTextDouble();
            else if (json.Is("text"u8, ref seen, 1UL << 3)) text = json.ReadString();
            else json.Unknown();
        }

        if ((seen & 1UL << 0) == 0) json.Missing("folder"u8);
        if ((seen & 1UL << 1) == 0) json.Missing("day"u8);
        if (call.Refuses(ref json)) return;

        Return(call, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{folder} {day} {limit} {text}"));
    }

    protected internal override void Write(McpResourceWriter result, string value) => result.Text(value);
}
