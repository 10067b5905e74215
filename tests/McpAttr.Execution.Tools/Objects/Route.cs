namespace Corpus;

/// <summary>A way from one place to another.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Via">What lies between.</param>
/// <param name="End">Where it ends, or null when nobody knows.</param>
internal sealed record Route(string Name, Point Start, IReadOnlyList<Stop> Via, Point? End = null);
