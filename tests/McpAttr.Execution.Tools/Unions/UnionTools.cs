using McpAttr;

namespace Corpus;

/// <summary>Unions and tuples in and out.</summary>
internal static class UnionTools
{
    /// <summary>Gives a figure back.</summary>
    /// <param name="figure">The figure.</param>
    [McpTool]
    public static Figure EchoFigure(Figure figure) => figure;

    /// <summary>Gives figures back, some of which may be null.</summary>
    /// <param name="figures">The figures.</param>
    [McpTool]
    public static List<Figure?> EchoFigures(List<Figure?> figures) => figures;

    /// <summary>Gives a pet back.</summary>
    /// <param name="pet">The pet.</param>
    [McpTool]
    public static Pet EchoPet(Pet pet) => pet;

    /// <summary>Gives a pet whose type is not registered.</summary>
    [McpTool]
    public static Pet GivePug() => new Pug { Size = "tiny" };

    /// <summary>Gives a figure whose type is not registered.</summary>
    [McpTool]
    public static Figure GiveDot() => new FigureGroup([new Circle(1), new Dot()]);

    /// <summary>Gives a trip back.</summary>
    /// <param name="trip">Where to, and for how long.</param>
    [McpTool(ReadOnly = true)]
    public static (string City, int? Days, (Point At, Sky @is)[] Stops) EchoTrip((string City, int? Days, (Point At, Sky @is)[] Stops) trip) => trip;
}
