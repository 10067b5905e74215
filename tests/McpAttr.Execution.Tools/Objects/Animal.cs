namespace Corpus;

/// <summary>Something that lives.</summary>
internal abstract class Animal
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>How many legs it has.</summary>
    public virtual int Legs { get; set; } = 4;
}
