using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace McpAttr.Protocol;

/// <summary>Where a request stands in the trace of its sender: W3C Trace Context and Baggage as members of <c>_meta</c> (2026-07-28, basic/index; SEP-414).</summary>
/// <param name="Parent">The sender's span; default when it says none, or none that is well-formed.</param>
/// <param name="TraceParent">The same as it was sent, or null.</param>
/// <param name="TraceState">What tracing systems have added to it, or null.</param>
/// <param name="Baggage">What the sender hands on along the trace, as it was sent, or null.</param>
internal readonly record struct TraceContext(ActivityContext Parent, string? TraceParent, string? TraceState, string? Baggage)
{
    /// <summary>Longer ones are left out, not cut: half of an entry says something else. W3C wants 512 and 8,192 to get through.</summary>
    private const int LongestState = 8192, LongestBaggage = 8192;

    /// <summary>A span is running here.</summary>
    private static bool IsTraced => Activity.Current is { IdFormat: ActivityIdFormat.W3C };

    /// <param name="meta">A request's <c>_meta</c> object, or nothing.</param>
    public static TraceContext Read(ReadOnlySpan<byte> meta)
    {
        string? parent = null, state = null, baggage = null;
        bool isTwice = false;
        var reader = new ParamsReader(meta);
        while (reader.Next())
        {
            if (reader.TokenType != JsonTokenType.String) continue;
            if (reader.Is("traceparent"u8)) (isTwice, parent) = (isTwice || parent is not null, Encoding.UTF8.GetString(reader.Text));
            else if (reader.Is("tracestate"u8)) state = TextOf(reader.Text, LongestState);
            else if (reader.Is("baggage"u8)) baggage = TextOf(reader.Text, LongestBaggage);
        }

        // Trace Context, section 3.2: without a parent that can be read, nothing of the trace is used.
        return !isTwice && ActivityContext.TryParse(parent, state, isRemote: true, out var context)
            ? new TraceContext(context, parent, state, baggage)
            : new TraceContext(default, null, null, baggage);
    }

    /// <summary>Writes the <c>_meta</c> of a request to the client: the span that is running here, or else the one that the client's own request came with.</summary>
    /// <param name="json">Where to write; the object of the parameters is open.</param>
    public void WriteMeta(Utf8JsonWriter json)
    {
        if (!IsTraced && TraceParent is null && Baggage is null) return;
        json.WriteStartObject("_meta"u8);
        WriteMembers(json);
        json.WriteEndObject();
    }

    /// <summary>Writes the same as members of a <c>_meta</c> that is open.</summary>
    public void WriteMembers(Utf8JsonWriter json)
    {
        string? parent = IsTraced ? Activity.Current!.Id : TraceParent;
        string? state = IsTraced ? Activity.Current!.TraceStateString : TraceState;
        if (parent is not null) json.WriteString("traceparent"u8, parent);
        if (parent is not null && !string.IsNullOrEmpty(state)) json.WriteString("tracestate"u8, state);
        if (Baggage is not null) json.WriteString("baggage"u8, Baggage);
    }

    private static string? TextOf(ReadOnlySpan<byte> text, int longest) => text.Length <= longest ? Encoding.UTF8.GetString(text) : null;
}
