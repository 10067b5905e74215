namespace McpAttr;

/// <summary>What a filter runs around: the filters that follow, and then the method.</summary>
public readonly struct McpNext
{
    private readonly McpInvocation? _call;
    private readonly int _index;

    internal McpNext(McpInvocation call, int index)
    {
        _call = call;
        _index = index;
    }

    /// <summary>Runs it. The task ends when the result is written, and throws what the method throws.</summary>
    public ValueTask InvokeAsync() => (_call ?? throw new InvalidOperationException("There is nothing to run.")).GoOnAsync(_index);
}
