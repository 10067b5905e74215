using System.Text.Json.Serialization;

namespace Corpus;

/// <summary>A rectangle.</summary>
/// <param name="Width">How wide it is.</param>
/// <param name="Height">How high it is.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record Rectangle(double Width = 1, double Height = 1) : Figure;
