namespace McpAttr.Roslyn.Model;

/// <summary>A resource, or a template of resources.</summary>
/// <param name="Primitive">What it has in common with tools and prompts.</param>
/// <param name="Uri">The URI, or the template as written.</param>
/// <param name="Parts">What the template is made of; empty for a fixed URI.</param>
/// <param name="MimeType">The media type; null when the contents say their own.</param>
/// <param name="Size">The size in bytes, or null.</param>
/// <param name="Annotations">Whom it is for, and how much it matters.</param>
/// <param name="Cache">How long and for whom what was read may be kept.</param>
/// <param name="IsSubscribable">The server says when it changes.</param>
internal sealed record ResourceModel(
    PrimitiveModel Primitive,
    string Uri,
    EquatableArray<UriPart> Parts,
    string? MimeType,
    long? Size,
    AnnotationsModel Annotations,
    CacheModel Cache,
    bool IsSubscribable)
{
    public bool IsTemplate => Parts.Count > 0;
}
