namespace McpAttr;

/// <summary>
/// Runs a filter around the tool, resource or prompt; on a class or an assembly, around all of them whose kind the filter is for.
/// </summary>
/// <typeparam name="TFilter">
/// The filter: the container's where it knows the type, else one that the server makes for itself, with services for the constructor.
/// </typeparam>
/// <remarks>Filters of the options run around those of the assembly, these around those of classes, these around those of the method.</remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class McpFilterAttribute<TFilter> : Attribute
    where TFilter : class, IMcpFilter
{
    /// <summary>Filters of a lower order run around those of a higher one, wherever they stand. Default: 0.</summary>
    public int Order { get; set; }
}
