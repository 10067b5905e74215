using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using McpAttr;

namespace Corpus;

/// <summary>Dictionaries in and out.</summary>
internal static class DictionaryTools
{
    /// <summary>Gives a dictionary back.</summary>
    /// <param name="items">The numbers.</param>
    [McpTool(ReadOnly = true)]
    public static Dictionary<string, int> EchoDictionary(Dictionary<string, int> items) => items;

    /// <summary>Gives a dictionary back that is one of its interfaces.</summary>
    /// <param name="items">The texts, some of which may be null.</param>
    [McpTool(ReadOnly = true)]
    public static IReadOnlyDictionary<string, string?> EchoDictionaryInterface(IDictionary<string, string?> items) => (IReadOnlyDictionary<string, string?>)items;

    /// <summary>Gives a dictionary by skies back.</summary>
    /// <param name="items">The points.</param>
    [McpTool(ReadOnly = true)]
    public static IReadOnlyDictionary<Sky, Point> EchoBySky(IReadOnlyDictionary<Sky, Point> items) => items;

    /// <summary>Gives a dictionary by numbers back.</summary>
    /// <param name="items">The lists.</param>
    [McpTool(ReadOnly = true)]
    public static SortedDictionary<int, List<int>> EchoByNumber(SortedDictionary<int, List<int>> items) => items;

    /// <summary>Gives a dictionary by large numbers back.</summary>
    /// <param name="items">The booleans.</param>
    [McpTool(ReadOnly = true)]
    public static SortedList<ulong, bool> EchoByLargeNumber(SortedList<ulong, bool> items) => items;

    /// <summary>Gives a dictionary by ids back.</summary>
    /// <param name="items">The numbers.</param>
    [McpTool(ReadOnly = true)]
    public static ConcurrentDictionary<Guid, int> EchoById(ConcurrentDictionary<Guid, int> items) => items;

    /// <summary>Gives a dictionary back that is only read.</summary>
    /// <param name="items">The numbers.</param>
    [McpTool(ReadOnly = true)]
    public static ReadOnlyDictionary<string, int> EchoReadOnlyDictionary(ReadOnlyDictionary<string, int> items) => items;

    /// <summary>Gives an immutable dictionary back.</summary>
    /// <param name="items">The numbers.</param>
    [McpTool(ReadOnly = true)]
    public static ImmutableSortedDictionary<string, int> EchoImmutableDictionary(ImmutableSortedDictionary<string, int> items) => items;

    /// <summary>Gives a frozen dictionary of dictionaries back.</summary>
    /// <param name="items">The dictionaries.</param>
    [McpTool(ReadOnly = true)]
    public static FrozenDictionary<string, ImmutableDictionary<string, int>> EchoFrozenDictionary(FrozenDictionary<string, ImmutableDictionary<string, int>> items) => items;

    /// <summary>Gives a dictionary back, or null for none.</summary>
    /// <param name="items">The numbers.</param>
    [McpTool(ReadOnly = true)]
    public static Dictionary<string, int?>? EchoNullableDictionary(Dictionary<string, int?>? items = null) => items;
}
