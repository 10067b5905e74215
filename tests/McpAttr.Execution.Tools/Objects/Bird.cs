namespace Corpus;

/// <summary>An animal that flies.</summary>
internal sealed class Bird : Animal
{
    /// <inheritdoc/>
    public override int Legs { get; set; } = 2;

    /// <summary>From tip to tip, in metres.</summary>
    public double Span { get; set; } = 0.5;
}
