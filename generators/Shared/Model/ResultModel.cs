namespace McpAttr.Roslyn.Model;

/// <summary>What a tool returns.</summary>
/// <param name="Kind">How it is sent.</param>
/// <param name="Shape">The type without <c>Task</c> or <c>ValueTask</c>; null for nothing.</param>
/// <param name="IsAwaitable">The method returns a <c>Task</c> or <c>ValueTask</c>.</param>
internal sealed record ResultModel(ResultKind Kind, TypeShape? Shape, bool IsAwaitable);
