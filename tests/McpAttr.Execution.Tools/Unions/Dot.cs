namespace Corpus;

/// <summary>A figure that nobody has registered.</summary>
internal sealed record Dot : Figure;
