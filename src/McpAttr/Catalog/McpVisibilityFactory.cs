using System.ComponentModel;
using McpAttr.Visibility;

namespace McpAttr.Catalog;

/// <summary>Makes the visibility that a <see cref="McpVisibleAttribute{TVisibility}"/> names. A server asks once for each type.</summary>
/// <param name="type">The type of the visibility.</param>
/// <param name="create">Makes one where the container does not know the type.</param>
/// <param name="needsServices">It cannot be made without services.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class McpVisibilityFactory(Type type, Func<McpFilterServices, IMcpVisibility> create, bool needsServices = false) : IHidesMembers
{
    internal Type Type => type;

    /// <exception cref="InvalidOperationException">It needs services, and there are none.</exception>
    internal IMcpVisibility Create(IServiceProvider? services) => McpFilterServices.Make("visibility", type, create, needsServices, services);
}
