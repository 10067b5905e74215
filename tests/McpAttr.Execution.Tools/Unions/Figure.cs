using System.Text.Json.Serialization;

namespace Corpus;

/// <summary>A figure on the plane.</summary>
/// <param name="Name">What it is called, or nothing.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Rectangle), "rectangle")]
[JsonDerivedType(typeof(FigureGroup), "group")]
internal abstract record Figure(string? Name = null);
