using System.ComponentModel;
using McpAttr.Filters;

namespace McpAttr.Catalog;

/// <summary>Makes the filter that a <see cref="McpFilterAttribute{TFilter}"/> names. A server asks once for each type.</summary>
/// <param name="type">The type of the filter.</param>
/// <param name="create">Makes one where the container does not know the type.</param>
/// <param name="needsServices">It cannot be made without services.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class McpFilterFactory(Type type, Func<McpFilterServices, IMcpFilter> create, bool needsServices = false) : IAroundCalls
{
    internal Type Type => type;

    /// <exception cref="InvalidOperationException">It needs services, and there are none.</exception>
    internal IMcpFilter Create(IServiceProvider? services) => McpFilterServices.Make("filter", type, create, needsServices, services);
}
