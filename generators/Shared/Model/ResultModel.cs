namespace McpAttr.Roslyn.Model;

/// <summary>What a method returns.</summary>
/// <param name="Kind">How it is sent.</param>
/// <param name="Type">The C# type without <c>Task</c> or <c>ValueTask</c>; null for nothing.</param>
/// <param name="Shape">The shape of what is written as JSON; null when nothing is.</param>
/// <param name="IsAwaitable">The method returns a <c>Task</c> or <c>ValueTask</c>.</param>
internal sealed record ResultModel(ResultKind Kind, string? Type, TypeShape? Shape, bool IsAwaitable)
{
    /// <summary>The method returns an <c>IAsyncEnumerable</c>, whose items are collected; <c>Type</c> is that of the collection.</summary>
    public bool IsCollected { get; init; }

    /// <summary>The result of a tool is structured, so its schema is listed.</summary>
    public bool IsStructured => Kind is ResultKind.Structured or ResultKind.Wrapped or ResultKind.Result or ResultKind.WrappedResult && Shape is not null;

    /// <summary>The structure is no object.</summary>
    public bool IsWrapped => Kind is ResultKind.Wrapped or ResultKind.WrappedResult;
}
