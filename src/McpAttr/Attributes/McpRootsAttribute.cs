namespace McpAttr;

/// <summary>
/// The folders that the client works in: the parameter is an <c>IReadOnlyList</c> of <see cref="McpRoot"/>. It is not in the schema. One that may
/// be null is null when the client cannot be asked.
/// </summary>
/// <remarks>Deprecated by 2026-07-28, as roots are.</remarks>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class McpRootsAttribute : Attribute;
