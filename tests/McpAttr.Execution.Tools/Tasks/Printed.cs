namespace Corpus;

/// <summary>What was printed.</summary>
/// <param name="Pages">How many pages.</param>
internal sealed record Printed(int Pages);
