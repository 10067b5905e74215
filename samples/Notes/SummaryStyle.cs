/// <summary>How a summary reads.</summary>
internal enum SummaryStyle
{
    /// <summary>One sentence.</summary>
    Sentence,

    /// <summary>A list with one point a note.</summary>
    Bullets,

    /// <summary>Connected paragraphs.</summary>
    Prose,
}
