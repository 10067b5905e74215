namespace McpAttr.Testing.Tests.Server;

/// <summary>What a test learns of a call that waits.</summary>
public sealed class Waiting : IServiceProvider
{
    public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public object? GetService(Type serviceType) => serviceType == typeof(Waiting) ? this : null;
}
