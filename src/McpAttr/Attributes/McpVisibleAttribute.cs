namespace McpAttr;

/// <summary>
/// Shows the tool, resource or prompt to those callers alone that <typeparamref name="TVisibility"/> lets see it; on a class or an assembly, all of
/// them. Where there are several, all must agree.
/// </summary>
/// <typeparam name="TVisibility">
/// What decides: the container's where it knows the type, else one that the server makes for itself, with services for the constructor.
/// </typeparam>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class McpVisibleAttribute<TVisibility> : Attribute
    where TVisibility : class, IMcpVisibility;
