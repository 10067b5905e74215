namespace McpAttr.Roslyn.Model;

/// <summary>A prompt.</summary>
/// <param name="Primitive">What it has in common with tools and resources, which is all there is.</param>
internal sealed record PromptModel(PrimitiveModel Primitive);
