using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using McpAttr;

namespace Corpus;

/// <summary>Sets, queues and collections that do not change, in and out.</summary>
internal static class MoreCollectionTools
{
    /// <summary>Gives a set back.</summary>
    /// <param name="items">The numbers.</param>
    [McpTool(ReadOnly = true)]
    public static HashSet<int> EchoHashSet(HashSet<int> items) => items;

    /// <summary>Gives a sorted set back.</summary>
    /// <param name="items">The texts.</param>
    [McpTool(ReadOnly = true)]
    public static SortedSet<string> EchoSortedSet(SortedSet<string> items) => items;

    /// <summary>Gives a set back that is one of its interfaces.</summary>
    /// <param name="items">The points.</param>
    [McpTool(ReadOnly = true)]
    public static IReadOnlySet<Point> EchoSetInterface(ISet<Point> items) => (IReadOnlySet<Point>)items;

    /// <summary>Gives a linked list back.</summary>
    /// <param name="items">The texts, some of which may be null.</param>
    [McpTool(ReadOnly = true)]
    public static LinkedList<string?> EchoLinkedList(LinkedList<string?> items) => items;

    /// <summary>Gives a collection back that can be watched.</summary>
    /// <param name="items">The numbers.</param>
    [McpTool(ReadOnly = true)]
    public static ObservableCollection<int> EchoObservable(ObservableCollection<int> items) => items;

    /// <summary>Gives a list of its own type back.</summary>
    /// <param name="items">The routes.</param>
    [McpTool(ReadOnly = true)]
    public static Routes EchoRoutes(Routes items) => items;

    /// <summary>Gives a queue back.</summary>
    /// <param name="items">The numbers.</param>
    [McpTool(ReadOnly = true)]
    public static Queue<int> EchoQueue(Queue<int> items) => items;

    /// <summary>Gives a queue for several threads back.</summary>
    /// <param name="items">The numbers.</param>
    [McpTool(ReadOnly = true)]
    public static ConcurrentQueue<int> EchoConcurrentQueue(ConcurrentQueue<int> items) => items;

    /// <summary>Gives a stack back: what came last is on top.</summary>
    /// <param name="items">The numbers.</param>
    [McpTool(ReadOnly = true)]
    public static Stack<int> EchoStack(Stack<int> items) => items;

    /// <summary>Gives a collection back that is only read.</summary>
    /// <param name="items">The numbers.</param>
    [McpTool(ReadOnly = true)]
    public static ReadOnlyCollection<int> EchoReadOnly(ReadOnlyCollection<int> items) => items;

    /// <summary>Gives an immutable array back.</summary>
    /// <param name="items">The skies.</param>
    [McpTool(ReadOnly = true)]
    public static ImmutableArray<Sky> EchoImmutableArray(ImmutableArray<Sky> items) => items;

    /// <summary>Gives immutable arrays back, some of which may be null.</summary>
    /// <param name="items">The arrays.</param>
    [McpTool(ReadOnly = true)]
    public static ImmutableList<ImmutableArray<int>?> EchoImmutableList(ImmutableList<ImmutableArray<int>?> items) => items;

    /// <summary>Gives an immutable set back.</summary>
    /// <param name="items">The numbers.</param>
    [McpTool(ReadOnly = true)]
    public static ImmutableSortedSet<int> EchoImmutableSet(ImmutableSortedSet<int> items) => items;

    /// <summary>Gives a frozen set back.</summary>
    /// <param name="items">The numbers.</param>
    [McpTool(ReadOnly = true)]
    public static FrozenSet<int> EchoFrozenSet(FrozenSet<int> items) => items;

    /// <summary>Gives arrays of bytes back.</summary>
    /// <param name="items">The arrays.</param>
    [McpTool(ReadOnly = true)]
    public static List<byte[]> EchoBlobs(List<byte[]> items) => items;

    /// <summary>Gives a list of bytes back, which are numbers.</summary>
    /// <param name="items">The bytes.</param>
    [McpTool(ReadOnly = true)]
    public static List<byte> EchoByteList(List<byte> items) => items;
}
