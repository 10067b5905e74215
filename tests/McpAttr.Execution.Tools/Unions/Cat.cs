namespace Corpus;

/// <summary>A cat.</summary>
internal sealed class Cat : Pet
{
    /// <summary>How often it lives.</summary>
    public int Lives { get; set; } = 9;
}
