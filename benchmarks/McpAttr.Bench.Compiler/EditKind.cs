namespace McpAttr.Bench.Compiler;

/// <summary>What a keystroke changes.</summary>
internal enum EditKind
{
    Unrelated,
    Body,
    Signature,
    Type,
}
