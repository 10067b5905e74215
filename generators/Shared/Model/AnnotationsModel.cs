namespace McpAttr.Roslyn.Model;

/// <summary>The annotations of a resource (specification, server/resources, Annotations).</summary>
/// <param name="Audience">The roles, as on the wire.</param>
/// <param name="Priority">From 0 to 1 as a JSON number, or null.</param>
internal sealed record AnnotationsModel(EquatableArray<string> Audience, string? Priority);
