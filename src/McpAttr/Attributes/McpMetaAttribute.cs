namespace McpAttr;

/// <summary>A member of the <c>_meta</c> object in the descriptor of a tool, a resource or a prompt.</summary>
/// <param name="name">The member's name, such as <c>com.example/owner</c>.</param>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/basic#_meta"/>.</remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class McpMetaAttribute(string name) : Attribute
{
    /// <summary>A member that is a string.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">Its value.</param>
    public McpMetaAttribute(string name, string value)
        : this(name) => Value = value;

    /// <summary>A member that is a number.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">Its value.</param>
    public McpMetaAttribute(string name, double value)
        : this(name) => Value = value;

    /// <summary>A member that is true or false.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">Its value.</param>
    public McpMetaAttribute(string name, bool value)
        : this(name) => Value = value;

    /// <summary>The member's name.</summary>
    public string Name { get; } = name;

    /// <summary>The member's value, unless it is given as <see cref="Json"/>.</summary>
    public object? Value { get; }

    /// <summary>The member's value as JSON, for objects and arrays.</summary>
    public string? Json { get; set; }
}
