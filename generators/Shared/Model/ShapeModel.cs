namespace McpAttr.Roslyn.Model;

/// <summary>A type and the directions that the tools of the assembly use it in; it becomes one generated file.</summary>
/// <param name="Namespace">The generated namespace.</param>
/// <param name="Input">How it is read, or null when no tool reads it.</param>
/// <param name="Output">How it is written, or null when no tool writes it.</param>
internal sealed record ShapeModel(string Namespace, TypeDefinition? Input, TypeDefinition? Output)
{
    public TypeDefinition Definition => (Input ?? Output)!;
}
