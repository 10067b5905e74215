namespace McpAttr;

/// <summary>
/// The labels of an enum in a form are sent as <c>enumNames</c>, which clients of 2025-06-18 show and which is deprecated since, and not as
/// <c>oneOf</c>.
/// </summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/client/elicitation#requested-schema"/> (SEP-1330).</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class McpLegacyTitlesAttribute : Attribute;
