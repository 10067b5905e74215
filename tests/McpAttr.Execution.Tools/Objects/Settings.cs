using System.ComponentModel.DataAnnotations;

namespace Corpus;

/// <summary>How something is set up.</summary>
internal sealed class Settings
{
    /// <summary>Who it is for.</summary>
    public required string Owner { get; set; }

    /// <summary>What else there is to say, or null.</summary>
    public required string? Note { get; init; }

    /// <summary>How often it is tried.</summary>
    [Range(1, 9)]
    public int Tries { get; set; } = 3;

    /// <summary>How long it may take, in seconds.</summary>
    public double Seconds { get; init; } = 2.5;

    /// <summary>What it is about.</summary>
    public List<string> Topics { get; init; } = ["all"];

    /// <summary>Where it looks first.</summary>
    public Point Origin { get; set; } = new(1, 2);

    /// <summary>The sky it waits for, or null for any.</summary>
    public Sky? Sky { get; init; } = Corpus.Sky.Rain;

    /// <summary>How many topics there are.</summary>
    public int Count => Topics.Count;
}
