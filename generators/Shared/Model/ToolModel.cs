namespace McpAttr.Roslyn.Model;

/// <summary>A tool: everything that its generated file depends on, and nothing else.</summary>
/// <param name="Primitive">What it has in common with resources and prompts.</param>
/// <param name="Hints">What a client may expect of a call.</param>
/// <param name="TextBlock">What stands as text beside a structured result.</param>
/// <param name="Settings">How its arguments are described and read.</param>
internal sealed record ToolModel(PrimitiveModel Primitive, ToolHints Hints, TextBlock TextBlock, ToolSettings Settings);
