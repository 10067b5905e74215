namespace McpAttr.Roslyn.Model;

/// <summary>The property that takes the members which no other property takes (<c>[JsonExtensionData]</c>).</summary>
/// <param name="Property">The C# property, without <c>@</c>.</param>
/// <param name="Accessor">How it is set when it is init-only.</param>
internal sealed record ExtensionModel(string Property, AccessorModel? Accessor);
