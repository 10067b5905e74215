namespace Corpus;

/// <summary>A part of a longer list.</summary>
/// <typeparam name="T">What it lists.</typeparam>
/// <param name="Items">The part.</param>
/// <param name="Next">The one that follows, or nothing.</param>
internal record Page<T>(IReadOnlyList<T> Items, T? Next);
