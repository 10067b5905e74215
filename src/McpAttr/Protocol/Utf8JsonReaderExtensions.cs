using System.Text.Json;

namespace McpAttr.Protocol;

/// <summary>The place of the token that a reader over one whole message stands on.</summary>
internal static class Utf8JsonReaderExtensions
{
    /// <summary>The member's name, or the string, is <paramref name="text"/>; escapes are rare, so they alone take the long way.</summary>
    /// <exception cref="InvalidOperationException">It escapes half of a surrogate pair.</exception>
    public static bool Is(this ref Utf8JsonReader reader, ReadOnlySpan<byte> text) =>
        reader.ValueIsEscaped ? reader.ValueTextEquals(text) : reader.ValueSpan.SequenceEqual(text);

    /// <summary>The token as written, with the quotes of a string.</summary>
    public static JsonSlice Token(this ref Utf8JsonReader reader)
    {
        int start = (int)reader.TokenStartIndex;
        return new JsonSlice(start, (int)reader.BytesConsumed - start);
    }

    /// <summary>What stands between the quotes of a string.</summary>
    public static JsonSlice Text(this ref Utf8JsonReader reader) => new((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);

    /// <summary>Moves to the end of the object that begins here.</summary>
    public static JsonSlice SkipObject(this ref Utf8JsonReader reader)
    {
        int start = (int)reader.TokenStartIndex;
        reader.Skip();
        return new JsonSlice(start, (int)reader.BytesConsumed - start);
    }
}
