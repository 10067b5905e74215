namespace McpAttr.Tasks;

/// <summary>A question of a task to its client.</summary>
/// <param name="Key">Names it among those of its task.</param>
/// <param name="Request">The request to the client as JSON: <c>method</c> and <c>params</c>.</param>
internal sealed record TaskInput(string Key, byte[] Request)
{
    /// <summary>The result object that the client answered with, or null.</summary>
    public byte[]? Answer { get; init; }

    /// <summary>Why there is no answer and will be none, or null.</summary>
    public string? Refusal { get; init; }

    /// <summary>It waits for the client.</summary>
    public bool IsOpen => Answer is null && Refusal is null;
}
