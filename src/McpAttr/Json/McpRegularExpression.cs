using System.Collections.Concurrent;
using System.ComponentModel;
using System.Text.RegularExpressions;

namespace McpAttr.Json;

/// <summary>The regular expressions of <c>[RegularExpression]</c>, each made once, at its first use. It is linked only into programs that use one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class McpRegularExpression
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private static readonly ConcurrentDictionary<string, Regex> Known = new(StringComparer.Ordinal);

    /// <summary>The expression that matches whole strings alone; in time that is linear in their length where the pattern allows that, else within a second.</summary>
    /// <param name="pattern">The pattern.</param>
    public static Regex Of(string pattern) => Known.GetOrAdd(pattern, static pattern => Create($"^(?:{pattern})\\z"));

    private static Regex Create(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            // Look-arounds, back references and the like need backtracking.
            return new Regex(pattern, RegexOptions.CultureInvariant, Timeout);
        }
    }
}
