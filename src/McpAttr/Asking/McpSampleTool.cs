namespace McpAttr;

/// <summary>A tool that the client's model may use while it answers; the server runs it and asks again with the result.</summary>
/// <param name="Name">Its name.</param>
/// <param name="InputSchema">The JSON Schema of its input, a JSON object.</param>
/// <param name="Description">What it does, or null.</param>
public sealed record McpSampleTool(string Name, string InputSchema, string? Description = null);
