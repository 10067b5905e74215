using System.Text.Json.Serialization;

namespace Corpus;

/// <summary>A pet.</summary>
[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor, IgnoreUnrecognizedTypeDiscriminators = true)]
[JsonDerivedType(typeof(Cat), 1)]
[JsonDerivedType(typeof(Dog), 2)]
internal class Pet
{
    /// <summary>What it is called.</summary>
    public string Name { get; set; } = "it";
}
