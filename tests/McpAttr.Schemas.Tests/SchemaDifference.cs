namespace McpAttr.Schemas.Tests;

/// <summary>Something in which two schemas of one type differ.</summary>
/// <param name="Kind">What differs, whatever the type around it is.</param>
/// <param name="Example">Where it was found, ours and theirs.</param>
internal sealed record SchemaDifference(string Kind, string Example);
