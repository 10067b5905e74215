using McpAttr;

namespace Corpus;

/// <summary>Tools that fail when their result is made, or written.</summary>
internal static class FailingTools
{
    /// <summary>Fails in words for the model.</summary>
    /// <param name="reason">The words.</param>
    [McpTool]
    public static void FailInWords(string reason) => throw new McpToolException(reason);

    /// <summary>Fails in words for the model, later.</summary>
    /// <param name="reason">The words.</param>
    [McpTool]
    public static async Task<int> FailInWordsLater(string reason)
    {
        await Task.Yield();
        throw new McpToolException(reason);
    }

    /// <summary>Fails without being asked to.</summary>
    [McpTool]
    public static int FailUnexpectedly() => throw new InvalidOperationException("secret");

    /// <summary>Gives a number that JSON does not have.</summary>
    [McpTool]
    public static double GiveNotANumber() => double.NaN;

    /// <summary>Gives an object with a number that JSON does not have, after others.</summary>
    [McpTool]
    public static Point[] GiveInfinity() => [new Point(1, 2), new Point(3, double.PositiveInfinity)];

    /// <summary>Gives an object with a number that JSON does not have, as text alone.</summary>
    [McpTool(StructuredContent = false)]
    public static Point GiveUnstructuredNotANumber() => new(1, double.NaN);

    /// <summary>Gives an object with a number that JSON does not have, later.</summary>
    [McpTool]
    public static async Task<Point> GiveNotANumberLater()
    {
        await Task.Yield();
        return new Point(1, double.NaN);
    }

    /// <summary>Gives a value of an enum that has no name.</summary>
    [McpTool]
    public static Sky GiveNamelessSky() => (Sky)42;

    /// <summary>Gives flags that have no names.</summary>
    [McpTool]
    public static Dictionary<string, Access> GiveNamelessAccess() => new() { ["first"] = Access.Read | (Access)64 };

    /// <summary>Gives no route, against its word.</summary>
    [McpTool]
    public static Route GiveNullRoute() => null!;

    /// <summary>Gives a member that is null, against its word.</summary>
    [McpTool]
    public static List<Page<Stop?>> GiveNullMember() => [new([null, new Stop(new Point(1), null!)], null)];

    /// <summary>Gives a text that is null, against its word.</summary>
    [McpTool]
    public static Dictionary<string, Route[]> GiveNullText() => new() { ["a"] = [new Route(null!, new Point(1), [])] };

    /// <summary>Gives an item that is null, against its word.</summary>
    [McpTool]
    public static Dictionary<string, string[]> GiveNullItem() => new() { ["a b"] = ["", "b", null!] };

    /// <summary>Gives no array, against its word.</summary>
    [McpTool]
    public static System.Collections.Immutable.ImmutableArray<int> GiveNullArray() => default;

    /// <summary>Gives a sequence that breaks off.</summary>
    [McpTool]
    public static IEnumerable<int> GiveBrokenSequence()
    {
        yield return 1;
        throw new McpToolException("The second is missing.");
    }

    /// <summary>Gives no task.</summary>
    [McpTool]
    public static Task<int> GiveNoTask() => null!;
}
