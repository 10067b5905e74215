namespace McpAttr.Tests.Program;

/// <summary>The letters of a text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Count">How many letters it has.</param>
internal sealed record Letters(string Text, int Count);
