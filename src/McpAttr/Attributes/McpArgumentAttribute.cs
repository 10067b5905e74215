namespace McpAttr;

/// <summary>Says how a parameter of a tool appears on the wire.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class McpArgumentAttribute : Attribute
{
    /// <summary>The argument's name in the schema. Default: the parameter's name in camelCase.</summary>
    public string? Name { get; set; }
}
