using McpAttr;

namespace Corpus;

/// <summary>Arrays and lists in and out.</summary>
internal static class CollectionTools
{
    /// <summary>Gives an array back.</summary>
    /// <param name="items">The numbers.</param>
    [McpTool(ReadOnly = true)]
    public static int[] EchoArray(int[] items) => items;

    /// <summary>Gives a list back.</summary>
    /// <param name="items">The texts.</param>
    [McpTool(ReadOnly = true)]
    public static List<string> EchoList(List<string> items) => items;

    /// <summary>Gives a list that cannot be changed back.</summary>
    /// <param name="items">The skies.</param>
    [McpTool(ReadOnly = true)]
    public static IReadOnlyList<Sky> EchoReadOnlyList(IReadOnlyList<Sky> items) => items;

    /// <summary>Gives a sequence back, which is computed while it is written.</summary>
    /// <param name="items">The dates.</param>
    [McpTool(ReadOnly = true)]
    public static IEnumerable<DateOnly> EchoSequence(IEnumerable<DateOnly> items) => items.Select(static item => item);

    /// <summary>Gives a collection back.</summary>
    /// <param name="items">The numbers.</param>
    [McpTool(ReadOnly = true)]
    public static ICollection<double> EchoCollection(ICollection<double> items) => items;

    /// <summary>Gives a collection that cannot be changed back.</summary>
    /// <param name="items">The characters.</param>
    [McpTool(ReadOnly = true)]
    public static IReadOnlyCollection<char> EchoReadOnlyCollection(IReadOnlyCollection<char> items) => items;

    /// <summary>Gives arrays in an array back.</summary>
    /// <param name="items">The rows.</param>
    [McpTool(ReadOnly = true)]
    public static int[][] EchoRows(int[][] items) => items;

    /// <summary>Gives an array of points back.</summary>
    /// <param name="items">The points.</param>
    [McpTool(ReadOnly = true)]
    public static Point[] EchoPoints(Point[] items) => items;

    /// <summary>Gives numbers back, some of which may be null.</summary>
    /// <param name="items">The numbers.</param>
    [McpTool(ReadOnly = true)]
    public static IList<int?> EchoNullableNumbers(IList<int?> items) => items;

    /// <summary>Gives texts back, some of which may be null.</summary>
    /// <param name="items">The texts.</param>
    [McpTool(ReadOnly = true)]
    public static string?[] EchoNullableTexts(string?[] items) => items;

    /// <summary>Gives routes back, some of which may be null.</summary>
    /// <param name="items">The routes.</param>
    [McpTool(ReadOnly = true)]
    public static Route?[] EchoNullableRoutes(Route?[] items) => items;

    /// <summary>Gives an array back, or null for none.</summary>
    /// <param name="items">The numbers.</param>
    [McpTool(ReadOnly = true)]
    public static long[]? EchoNullableArray(long[]? items = null) => items;

    /// <summary>Joins texts.</summary>
    /// <param name="items">The texts.</param>
    [McpTool(ReadOnly = true)]
    public static string Join(params string[] items) => string.Join('+', items);
}
