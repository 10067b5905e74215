namespace McpAttr.Calls;

/// <summary>The rest of a call whose method returned a task that has not ended.</summary>
internal abstract class Pending(McpCall call)
{
    protected McpCall Call { get; } = call;

    /// <summary>Has the answer sent when the task ends. It may have ended, so the call must be in its table and nobody may touch it afterwards.</summary>
    public abstract void Attach();

    /// <summary>Writes the task's result, or throws what it threw.</summary>
    public abstract void WriteResult();

    protected void OnEnded() => Call.OnTaskEnded();
}
