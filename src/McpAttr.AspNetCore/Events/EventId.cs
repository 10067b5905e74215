using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;

namespace McpAttr.AspNetCore.Events;

/// <summary>The id of an event: its stream, and its place in it (2025-11-25, basic/transports, "Resumability and Redelivery").</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="Sequence">Its place; 0 is the event that begins the stream.</param>
internal readonly record struct EventId(string StreamId, long Sequence)
{
    private const char Separator = '.';
    private const int StreamIdBytes = 9;

    /// <summary>An id for a stream that no other stream of any session has.</summary>
    public static string NewStreamId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(StreamIdBytes));

    public static bool TryParse(string text, out EventId id)
    {
        int separator = text.LastIndexOf(Separator);
        bool parsed = long.TryParse(text.AsSpan(separator + 1), NumberStyles.None, CultureInfo.InvariantCulture, out long sequence);
        id = new EventId(separator < 0 ? "" : text[..separator], sequence);
        return parsed && separator > 0;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StreamId}{Separator}{Sequence}");
}
