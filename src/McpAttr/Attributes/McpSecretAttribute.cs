namespace McpAttr;

/// <summary>Marks a value that must not be repeated in an error message or a log.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class McpSecretAttribute : Attribute;
