namespace Corpus;

/// <summary>A place where a route may be left.</summary>
/// <param name="At">Where it is.</param>
/// <param name="Skies">What the sky does there, hour by hour.</param>
internal sealed record Stop(Point At, Sky[] Skies);
