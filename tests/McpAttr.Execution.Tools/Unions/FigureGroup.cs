namespace Corpus;

/// <summary>Figures that belong together.</summary>
/// <param name="Figures">The figures.</param>
internal sealed record FigureGroup(List<Figure> Figures) : Figure;
