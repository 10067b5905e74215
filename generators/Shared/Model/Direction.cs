namespace McpAttr.Roslyn.Model;

/// <summary>Whether a type is part of the arguments or of the result.</summary>
internal enum Direction
{
    Input,
    Output,
}
