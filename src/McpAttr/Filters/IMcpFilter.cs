namespace McpAttr;

/// <summary>What runs around calls. Implement <see cref="IMcpFilter{TCall}"/>, which says around which.</summary>
public interface IMcpFilter;
