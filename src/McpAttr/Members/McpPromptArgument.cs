namespace McpAttr;

/// <summary>An argument of a prompt that a program adds while it runs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is, for people; or null.</param>
/// <param name="Required">The prompt is not given without it.</param>
public sealed record McpPromptArgument(string Name, string? Description = null, bool Required = false);
