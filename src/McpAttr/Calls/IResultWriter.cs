namespace McpAttr.Calls;

/// <summary>Writes what the methods of one member return.</summary>
/// <typeparam name="TResult">What they return, without <c>Task</c> or <c>ValueTask</c>.</typeparam>
internal interface IResultWriter<TResult>
{
    void Write(McpCall call, TResult value);
}
