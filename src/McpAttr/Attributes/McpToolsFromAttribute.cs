namespace McpAttr;

/// <summary>Serves the tools of another assembly beside this one's. A referenced library's tools are never published by merely being referenced.</summary>
/// <param name="type">Any type of that assembly.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class McpToolsFromAttribute(Type type) : Attribute
{
    /// <summary>Any type of the assembly whose tools are to be served.</summary>
    public Type Type { get; } = type;
}
