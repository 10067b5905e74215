namespace McpAttr.Interop.Tests;

/// <summary>The protocol revisions that the official client speaks, and we with it.</summary>
public static class Revisions
{
    public const string Modern = "2026-07-28";

    public static TheoryData<string> Legacy => ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"];

    public static TheoryData<string> All => [.. Legacy, Modern];
}
