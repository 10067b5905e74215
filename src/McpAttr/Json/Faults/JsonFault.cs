namespace McpAttr.Json.Faults;

/// <summary>One thing that is wrong with the arguments of a call.</summary>
/// <param name="kind">What is wrong.</param>
/// <param name="offset">The byte at which the value starts; for a missing member, that of its object's closing brace.</param>
/// <param name="expected">What was expected, where the reader can say it better than the schema.</param>
/// <param name="name">The name of a missing member.</param>
internal readonly struct JsonFault(JsonFaultKind kind, int offset, string? expected, string? name)
{
    public JsonFaultKind Kind => kind;

    public int Offset => offset;

    public string? Expected => expected;

    public string? Name => name;

    /// <summary>Where it is in the JSON that the string at <see cref="Offset"/> is; -1 when it is no string with JSON in it.</summary>
    public int InnerOffset { get; init; } = -1;
}
