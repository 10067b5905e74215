namespace McpAttr.Roslyn.Model;

/// <summary>A property that is written; when it is null it is left out.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Property">The C# property, without <c>@</c>.</param>
/// <param name="Shape">The property's type.</param>
/// <param name="Description">What its doc comment says.</param>
internal sealed record OutputMember(string Name, string Property, TypeShape Shape, string? Description);
