namespace McpAttr.Json;

/// <summary>How the arguments of a call are read, beside what their types say.</summary>
/// <param name="IsLenient">What clients are known to send wrong is read all the same.</param>
/// <param name="TakesNull">Null stands for an absent argument, because the schema lists every argument as required.</param>
/// <param name="MaxDepth">How deep the JSON in a string may be, counted from the arguments object.</param>
internal readonly record struct JsonReading(bool IsLenient, bool TakesNull, int MaxDepth);
