using System.Text.Json;

namespace McpAttr.Testing.Wire;

/// <summary>The answer to a request.</summary>
/// <param name="Result">The result object.</param>
/// <param name="Progress">What was reported meanwhile.</param>
internal readonly record struct Reply(JsonElement Result, IReadOnlyList<McpProgress> Progress);
