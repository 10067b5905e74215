namespace McpAttr.Roslyn.Contract;

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
/// <param name="Start">Where the name stands in the text that was read.</param>
internal sealed record JsonMember(string Name, JsonNode Value, int Start);
