namespace Corpus;

/// <summary>Something that happens.</summary>
/// <param name="At">When.</param>
/// <param name="What">What else is known.</param>
internal sealed record Happening(DateOnly At, object? What);
