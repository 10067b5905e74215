using System.Text.Json;
using System.Text.Json.Nodes;
using McpAttr;

namespace Corpus;

/// <summary>An object with raw JSON in it.</summary>
/// <param name="Content">What it holds.</param>
/// <param name="Code">A code of two letters.</param>
/// <param name="Nodes">More that it holds.</param>
internal sealed record Envelope(JsonElement? Content, [property: McpSchema("""{ "type": "string", "pattern": "^[A-Z]{2}$" }""")] JsonElement Code, List<JsonNode?> Nodes);
