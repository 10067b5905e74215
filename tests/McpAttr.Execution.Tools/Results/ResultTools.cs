using McpAttr;

namespace Corpus;

/// <summary>Results of each form.</summary>
internal static class ResultTools
{
    /// <summary>Gives a text or nothing.</summary>
    /// <param name="text">The text, or null.</param>
    [McpTool(ReadOnly = true)]
    public static string? EchoText(string? text = null) => text;

    /// <summary>Gives half of a character.</summary>
    [McpTool(ReadOnly = true)]
    public static string GiveHalfPair() => "a\ud800b";

    /// <summary>Does nothing.</summary>
    [McpTool(ReadOnly = true)]
    public static void DoNothing()
    {
    }

    /// <summary>Gives an object or null.</summary>
    /// <param name="exists">Whether there is one.</param>
    [McpTool(ReadOnly = true)]
    public static Route? GiveRoute(bool exists) => exists ? new Route("r", new Point(1, 2), []) : null;

    /// <summary>Gives a structure or null.</summary>
    /// <param name="exists">Whether there is one.</param>
    [McpTool(ReadOnly = true)]
    public static Point? GivePoint(bool exists) => exists ? new Point(1, 2) : null;

    /// <summary>Gives a number or null.</summary>
    /// <param name="exists">Whether there is one.</param>
    [McpTool(ReadOnly = true)]
    public static int? GiveNumber(bool exists) => exists ? 5 : null;

    /// <summary>Gives a sky or null.</summary>
    /// <param name="exists">Whether there is one.</param>
    [McpTool(ReadOnly = true)]
    public static Sky? GiveSky(bool exists) => exists ? Sky.PartlyCloudy : null;

    /// <summary>Gives the JSON of an object as text alone.</summary>
    [McpTool(ReadOnly = true, StructuredContent = false)]
    public static Route GiveUnstructured() => new("a \"b\"\\\n", new Point(1), [], new Point(2));

    /// <summary>Gives the JSON of a list as text alone.</summary>
    [McpTool(ReadOnly = true, StructuredContent = false)]
    public static List<string> GiveUnstructuredList() => ["a", "\u00e9"];

    /// <summary>Gives the JSON of nothing as text alone.</summary>
    [McpTool(ReadOnly = true, StructuredContent = false)]
    public static Point? GiveUnstructuredNull() => null;

    /// <summary>Gives a text that structured content would not change.</summary>
    [McpTool(ReadOnly = true, StructuredContent = false)]
    public static string GiveUnstructuredText() => "text";
}
