namespace McpAttr.Transport.Stdio;

/// <summary>What a method set of the ambient kind (an AsyncLocal, a culture, an activity) must not reach the next call on the same thread.</summary>
internal static class AmbientState
{
    public static ExecutionContext? Capture() => ExecutionContext.Capture();

    public static void Restore(ExecutionContext? state)
    {
        if (ExecutionContext.Capture() != state && state is not null) ExecutionContext.Restore(state);
    }
}
