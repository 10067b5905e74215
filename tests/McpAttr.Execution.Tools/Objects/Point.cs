namespace Corpus;

/// <summary>A place on the plane.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">To the top.</param>
internal readonly record struct Point(double X, double Y = 0.5);
