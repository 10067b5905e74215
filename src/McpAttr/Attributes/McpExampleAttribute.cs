namespace McpAttr;

/// <summary>A value that shows a model what is meant: <c>examples</c> of the schema where the client knows them, else a sentence of the description.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property, AllowMultiple = true)]
public sealed class McpExampleAttribute : Attribute
{
    /// <summary>An example that is given as <see cref="Json"/>.</summary>
    public McpExampleAttribute()
    {
    }

    /// <summary>An example.</summary>
    /// <param name="value">The value; for dates, UUIDs and the like, its text.</param>
    public McpExampleAttribute(object value) => Value = value;

    /// <summary>The example, unless it is given as <see cref="Json"/>.</summary>
    public object? Value { get; }

    /// <summary>The example as JSON, for objects and arrays.</summary>
    public string? Json { get; set; }
}
