namespace Corpus;

/// <summary>A circle.</summary>
/// <param name="Radius">How large it is.</param>
/// <param name="Name">What it is called, or nothing.</param>
internal sealed record Circle(double Radius, string? Name = null) : Figure(Name)
{
    /// <summary>How thick its line is.</summary>
    public int Line { get; init; } = 1;
}
