using System.ComponentModel;
using McpAttr.Json;

namespace McpAttr.Catalog;

/// <summary>A form whose answers are of one type.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class McpForm<T> : McpForm
    where T : class
{
    /// <summary>Reads what a person filled in, and checks it.</summary>
    protected internal abstract T Read(ref McpJsonReader json);
}
