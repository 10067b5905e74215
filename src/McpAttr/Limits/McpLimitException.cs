using System.Text;

namespace McpAttr;

/// <summary>
/// A call that is refused because there are too many: a JSON-RPC error of the code 429, which lies outside the range that JSON-RPC reserves
/// and means what HTTP's status means.
/// </summary>
/// <param name="message">Which limit was met, and what to do.</param>
/// <param name="retryAfter">When to try again, sent as whole seconds in the member <c>retryAfter</c> of the error's data; null when nobody knows.</param>
public sealed class McpLimitException(string message, TimeSpan? retryAfter = null) : Exception(message)
{
    /// <summary>When to try again, or null when nobody knows.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>The data of the error.</summary>
    internal byte[] RetryData => RetryAfter is { } time ? Encoding.ASCII.GetBytes($"{{\"retryAfter\":{(long)Math.Ceiling(time.TotalSeconds)}}}") : [];
}
