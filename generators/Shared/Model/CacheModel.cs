namespace McpAttr.Roslyn.Model;

/// <summary>What a client may do with what it has read (specification 2026-07-28, server/utilities/caching).</summary>
/// <param name="Seconds">How long it may be kept, or null when nothing is said.</param>
/// <param name="IsPrivate">It must not be kept for anybody else.</param>
internal sealed record CacheModel(int? Seconds, bool IsPrivate);
