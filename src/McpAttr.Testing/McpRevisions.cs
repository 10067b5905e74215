namespace McpAttr.Testing;

/// <summary>The revisions of the protocol that a test client speaks.</summary>
public static class McpRevisions
{
    /// <summary>The newest revision, whose requests each say what they need.</summary>
    public const string Newest = "2026-07-28";

    /// <summary>The newest revision with an <c>initialize</c> handshake.</summary>
    public const string NewestWithHandshake = "2025-11-25";

    /// <summary>Every revision, newest first.</summary>
    public static IReadOnlyList<string> All { get; } = [Newest, NewestWithHandshake, "2025-06-18", "2025-03-26", "2024-11-05"];

    /// <summary>One revision of each of the two ways to speak the protocol: what a test of both runs with.</summary>
    public static IReadOnlyList<string> BothEras { get; } = [Newest, NewestWithHandshake];

    /// <summary>The revision begins with a handshake. Revisions are dates, so they have an order.</summary>
    internal static bool HasHandshake(string revision) => string.CompareOrdinal(revision, Newest) < 0;

    /// <summary>The revision is that one or a later one.</summary>
    internal static bool IsFrom(string revision, string first) => string.CompareOrdinal(revision, first) >= 0;
}
