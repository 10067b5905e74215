namespace McpAttr;

/// <summary>Takes a parameter from the server's <see cref="IServiceProvider"/> instead of from the arguments; it never appears in the schema.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class McpServiceAttribute : Attribute;
