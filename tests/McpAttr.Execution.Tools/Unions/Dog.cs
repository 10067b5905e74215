namespace Corpus;

/// <summary>A dog.</summary>
internal class Dog : Pet
{
    /// <summary>How large it is.</summary>
    public string Size { get; set; } = "small";
}
