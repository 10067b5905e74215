namespace McpAttr.Roslyn.Model;

/// <summary>What the catalog needs to know of a resource.</summary>
/// <param name="Uri">The URI or template.</param>
/// <param name="ClassName">The generated class.</param>
/// <param name="Specificity">The first template that matches a URI is read, so those with the higher one go first.</param>
internal sealed record ResourceEntry(string Uri, string ClassName, int Specificity)
{
    // Of two templates where one matches all that the other matches and more, it has fewer literal characters; or as many and more variables;
    // or the same variables and one of them takes slashes too.
    private const int OfLiteral = 1000;
    private const int OfVariable = -2;
    private const int OfReserved = -3;

    public static ResourceEntry Of(ResourceModel resource) => new(
        resource.Uri,
        resource.Primitive.ClassName,
        !resource.IsTemplate ? int.MaxValue : resource.Parts.Sum(static part => part.Kind switch
        {
            UriPartKind.Literal => part.Text.Length * OfLiteral,
            UriPartKind.Reserved => OfReserved,
            UriPartKind.Query => 0,
            _ => OfVariable,
        }));
}
