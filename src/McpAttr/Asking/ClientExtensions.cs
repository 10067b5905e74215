using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Asking;

/// <summary>The extensions of the protocol that a client declares (2026-07-28, SEP-2133).</summary>
internal static class ClientExtensions
{
    /// <summary>The client declares an extension.</summary>
    /// <param name="meta">A request's <c>_meta</c> object, or nothing.</param>
    /// <param name="extension">The name of the extension.</param>
    public static bool Has(ReadOnlySpan<byte> meta, ReadOnlySpan<byte> extension)
    {
        var extensions = Member(Member(meta, "io.modelcontextprotocol/clientCapabilities"u8), "extensions"u8);
        return !Member(extensions, extension).IsEmpty;
    }

    /// <summary>A member that is an object; nothing of any other.</summary>
    private static ReadOnlySpan<byte> Member(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> name)
    {
        var reader = new ParamsReader(utf8);
        while (reader.Next())
        {
            if (reader.Is(name) && reader.TokenType == JsonTokenType.StartObject) return reader.Whole(utf8);
        }

        return default;
    }
}
