namespace McpAttr.Roslyn.Model;

/// <summary>The annotations of a tool (specification, server/tools, ToolAnnotations).</summary>
internal sealed record ToolHints(bool ReadOnly, bool Destructive, bool Idempotent, bool OpenWorld);
