namespace McpAttr.Roslyn.Model;

/// <summary>Whether a call of a tool may be a task. The values are those of the attribute's property.</summary>
internal enum TaskSupport
{
    Forbidden,
    Optional,
    Required,
}
