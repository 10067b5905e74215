using System.Collections.Immutable;
using System.Globalization;

namespace McpAttr.Analyzers;

/// <summary>How long the names of tools and prompts may be. The diagnostic carries the limit to the fix.</summary>
internal static class NameLimits
{
    /// <summary>What the APIs of models take.</summary>
    public const int OfModels = 64;

    private const string Limit = nameof(Limit);

    // Cursor takes 60 characters of server and tool together, Claude Code makes mcp__server__tool of at most 64.
    private const int OfBoth = 60;
    private const int AroundBoth = 7;
    private const int UsualServer = 14;

    /// <summary>The longest name that every client takes of a server; without its name, of one whose name is as long as most.</summary>
    public static int Of(string? server) => server is null
        ? OfBoth - UsualServer
        : Math.Max(1, Math.Min(OfBoth - server.Length, OfModels - AroundBoth - server.Length));

    public static ImmutableDictionary<string, string?> Write(int limit) =>
        ImmutableDictionary<string, string?>.Empty.Add(Limit, limit.ToString(CultureInfo.InvariantCulture));

    /// <summary>The limit that a diagnostic carries, or null.</summary>
    public static int? Read(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(Limit, out var text) ? int.Parse(text!, CultureInfo.InvariantCulture) : null;
}
