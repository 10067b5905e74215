using Microsoft.Extensions.Primitives;

namespace McpAttr.AspNetCore.Exchanges;

/// <summary>The two media types of the transport, and what requests say of them.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Events = "text/event-stream";

    /// <summary>The body is JSON in UTF-8, by its own word.</summary>
    public static bool IsJson(string? contentType) =>
        contentType == Json
        || (TypeOf(contentType).Equals(Json, StringComparison.OrdinalIgnoreCase)
            && (Parameter(contentType, "charset") is not { IsEmpty: false } charset || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)));

    /// <summary>An <c>Accept</c> names a type, and not only to refuse it. Wildcards do not count: who can read a stream says so.</summary>
    public static bool Names(StringValues accept, string mediaType)
    {
        foreach (string? line in accept)
        {
            foreach (var range in line.AsSpan().Split(','))
            {
                var entry = line.AsSpan()[range];
                if (TypeOf(entry).Equals(mediaType, StringComparison.OrdinalIgnoreCase) && !IsZero(Parameter(entry, "q"))) return true;
            }
        }

        return false;
    }

    /// <summary>The client can read an event stream and nothing else.</summary>
    public static bool WantsEventsAlone(StringValues accept) =>
        accept.Count > 0 && !Names(accept, Json) && Names(accept, Events) && !Names(accept, "*/*") && !Names(accept, "application/*");

    private static bool IsZero(ReadOnlySpan<char> quality) => quality is ['0', .. var rest] && rest.Trim(".0").IsEmpty;

    private static ReadOnlySpan<char> TypeOf(ReadOnlySpan<char> text) => text.IndexOf(';') is >= 0 and var end ? text[..end].Trim() : text.Trim();

    private static ReadOnlySpan<char> Parameter(ReadOnlySpan<char> text, string name)
    {
        while (text.IndexOf(';') is >= 0 and var start)
        {
            text = text[(start + 1)..];
            var parameter = TypeOf(text);
            int equals = parameter.IndexOf('=');
            if (equals > 0 && parameter[..equals].TrimEnd().Equals(name, StringComparison.OrdinalIgnoreCase)) return parameter[(equals + 1)..].Trim().Trim('"');
        }

        return default;
    }
}
