using System.Text.Json.Nodes;

namespace McpAttr.Schemas.Corpus;

/// <summary>A value, and what came of it.</summary>
/// <param name="Profile">The profile of the tool.</param>
/// <param name="Number">The tool that was called.</param>
/// <param name="Type">The type that it takes and gives back.</param>
/// <param name="Value">What it was given.</param>
/// <param name="Meant">The same without what stands for nothing (<see cref="MeantValue"/>).</param>
/// <param name="Result">What it gave back as JSON, or null when it was not called.</param>
/// <param name="Fault">What the caller was told instead.</param>
/// <param name="IsMutation">The value may be none that the schema allows.</param>
internal sealed record Case(string Profile, int Number, Type Type, JsonNode? Value, JsonNode? Meant, string? Result, string? Fault, bool IsMutation);
