namespace McpAttr;

/// <summary>
/// A person answers before the method runs: the parameter is a <see cref="McpElicitResult{T}"/> of a form. It is not in the schema. All such
/// parameters of a method are asked for at once. One that may be null is null when the client cannot be asked.
/// </summary>
/// <param name="message">What the person reads.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class McpElicitAttribute(string message) : Attribute
{
    /// <summary>What the person reads.</summary>
    public string Message { get; } = message;
}
