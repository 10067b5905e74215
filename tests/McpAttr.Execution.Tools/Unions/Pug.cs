namespace Corpus;

/// <summary>A dog that nobody has registered.</summary>
internal sealed class Pug : Dog;
