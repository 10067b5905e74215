using System.ComponentModel.DataAnnotations;

namespace Corpus;

/// <summary>A table in a restaurant.</summary>
/// <param name="Guest">Who comes.</param>
/// <param name="Seats">How many come.</param>
internal sealed record Booking([property: MinLength(2)][MaxLength(10)] string Guest, [property: Range(1, 12)] int Seats)
{
    /// <summary>Who else comes.</summary>
    [MaxLength(2)]
    public IReadOnlyList<string> Others { get; init; } = [];
}
