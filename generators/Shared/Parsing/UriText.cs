using System.Text.RegularExpressions;

namespace McpAttr.Roslyn.Parsing;

/// <summary>What RFC 3986 allows in an absolute URI.</summary>
internal static class UriText
{
    private static readonly Regex Scheme = new("^[A-Za-z][A-Za-z0-9+.-]*:", RegexOptions.CultureInvariant);
    private static readonly Regex Forbidden = new("%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]", RegexOptions.CultureInvariant);

    /// <summary>Why the text is no absolute URI, or null.</summary>
    public static string? FindFault(string uri) =>
        Scheme.IsMatch(uri) ? FindForbidden(uri) : "it must begin with a scheme and a colon, such as app://";

    /// <summary>Why the text cannot be part of a URI, or null.</summary>
    public static string? FindForbidden(string text) =>
        Forbidden.Match(text) is { Success: true } match ? $"'{match.Value}' must be written as its UTF-8 bytes, %XX each" : null;
}
