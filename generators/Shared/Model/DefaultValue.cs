namespace McpAttr.Roslyn.Model;

/// <summary>The default value of a parameter.</summary>
/// <param name="Code">The C# expression.</param>
/// <param name="Json">The JSON value for the schema; null when JSON cannot say it.</param>
internal sealed record DefaultValue(string Code, string? Json);
