namespace Corpus;

/// <summary>A list of routes.</summary>
internal sealed class Routes : List<Route>;
