namespace Corpus;

/// <summary>How large something is.</summary>
internal struct Size
{
    /// <summary>A size that is not given is one by one.</summary>
    public Size()
    {
    }

    /// <summary>From left to right.</summary>
    public int Width { get; set; } = 1;

    /// <summary>From bottom to top.</summary>
    public int Height { get; init; } = 1;
}
