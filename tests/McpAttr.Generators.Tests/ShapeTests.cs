namespace McpAttr.Generators.Tests;

/// <summary>Each family of types, in and out.</summary>
public sealed class ShapeTests
{
    [Fact]
    public void Collections_of_all_kinds() => VerifyGenerator.Run(
        """
        using System.Collections.Concurrent;
        using System.Collections.Frozen;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Collections.ObjectModel;
        using McpAttr;

        public sealed record Point(int X);

        public sealed class Points : List<Point>;

        internal static class Collections
        {
            [McpTool] internal static ISet<int> Sets(HashSet<int> hash, SortedSet<string> sorted, ISet<Point> points, IReadOnlySet<int?>? none) => hash;
            [McpTool] internal static Points Lists(LinkedList<int> linked, Collection<string?> collection, ObservableCollection<int> observable, Points points) => points;
            [McpTool] internal static Queue<int> Queues(Queue<int> queue, Stack<int> stack, ConcurrentQueue<int> first, ConcurrentStack<int> last, ReadOnlyCollection<int> read) => queue;
            [McpTool] internal static ImmutableArray<Point> Immutable(ImmutableArray<Point> array, ImmutableArray<int>? none, ImmutableList<int> list, ImmutableHashSet<int> set, ImmutableSortedSet<int> sorted, IImmutableList<int> face) => array;
            [McpTool] internal static FrozenSet<string> Frozen(FrozenSet<string> set, List<FrozenSet<int>> sets) => set;
            [McpTool] internal static ImmutableList<ImmutableArray<int>?> Nested(byte[][] blobs, List<byte> bytes, List<ImmutableArray<int>?> arrays) => [.. arrays];
        }
        """).MatchSnapshot();

    [Fact]
    public void Dictionaries_of_all_kinds() => VerifyGenerator.Run(
        """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Frozen;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Collections.ObjectModel;
        using McpAttr;

        /// <summary>How it feels.</summary>
        public enum Mood { Happy, Sad }

        public sealed record Point(int X);

        public sealed class Table : Dictionary<string, Point>;

        internal static class Dictionaries
        {
            /// <param name="plain">Numbers by name.</param>
            [McpTool] internal static Dictionary<string, int> Keys(Dictionary<string, int> plain, IDictionary<int, string?> integers, IReadOnlyDictionary<Mood, Point> moods, SortedDictionary<Guid, int[]> guids, SortedList<ulong, int>? none) => plain;
            [McpTool] internal static IReadOnlyDictionary<Mood, Point?> Kinds(ConcurrentDictionary<string, int> concurrent, ReadOnlyDictionary<string, int> read, ImmutableDictionary<string, int> immutable, IImmutableDictionary<string, int> face, ImmutableSortedDictionary<short, int> sorted, FrozenDictionary<string, int> frozen, Table table) => null!;
            [McpTool] internal static List<SortedDictionary<long, Dictionary<Guid, string>>> Nested(Dictionary<string, Dictionary<string, Mood?>> nested) => [];
        }
        """).MatchSnapshot();

    [Fact]
    public void Durations_versions_and_bytes() => VerifyGenerator.Run(
        """
        using System;
        using McpAttr;

        public sealed record Times(TimeSpan Span, TimeSpan? None, Version Version, Version? NoVersion, byte[] Bytes, byte[]? NoBytes, ReadOnlyMemory<byte> Memory, Memory<byte>? NoMemory);

        internal static class Scalars
        {
            [McpTool] internal static Times Echo(Times times, TimeSpan span, Version version, byte[] bytes, ReadOnlyMemory<byte> memory, Memory<byte> writable) => times;
        }
        """).MatchSnapshot();

    [Fact]
    public void Flags_are_arrays_of_names() => VerifyGenerator.Run(
        """
        using System;
        using System.Text.Json.Serialization;
        using McpAttr;

        [Flags]
        public enum Access { None = 0, [JsonStringEnumMemberName("read")] Read = 1, Write = 2, Both = Read | Write, Alias = Write, Last = int.MinValue }

        internal static class Flags
        {
            [McpTool] internal static Access Allow(Access access, Access? none, Access some = Access.Both | Access.Last) => access;
        }
        """).MatchSnapshot();

    [Fact]
    public void Types_that_contain_themselves() => VerifyGenerator.Run(
        """
        using System.Collections.Generic;
        using McpAttr;

        /// <summary>A folder.</summary>
        /// <param name="Folders">What is in it.</param>
        public sealed record Folder(string Name, List<Folder> Folders, Link? Link = null);

        public sealed record Link(Dictionary<string, Folder?> Targets);

        internal static class Folders
        {
            [McpTool] internal static Folder Show(Folder folder) => folder;
            [McpTool] internal static List<Link> Links() => [];
        }
        """).MatchSnapshot();

    [Fact]
    public void Unions_told_apart_by_a_text() => VerifyGenerator.Run(
        """
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        using McpAttr;

        /// <summary>A shape.</summary>
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
        [JsonDerivedType(typeof(Circle), "circle")]
        [JsonDerivedType(typeof(Group), "a \"group\"")]
        public abstract record Shape(string Name);

        /// <param name="Radius">How large.</param>
        public sealed record Circle(string Name, double Radius) : Shape(Name) { public int Weight { get; init; } = 1; }

        public sealed record Group(string Name, List<Shape> Shapes) : Shape(Name);

        internal static class Unions
        {
            [McpTool] internal static Shape Echo(Shape shape, Shape? other = null) => shape;
            [McpTool] internal static List<Shape?> All(Circle circle) => [circle];
        }
        """).MatchSnapshot();

    [Fact]
    public void Unions_told_apart_by_a_number() => VerifyGenerator.Run(
        """
        using System.Text.Json.Serialization;
        using McpAttr;

        [JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor, IgnoreUnrecognizedTypeDiscriminators = true)]
        [JsonDerivedType(typeof(Cat), 1)]
        [JsonDerivedType(typeof(Dog), 2)]
        [JsonDerivedType(typeof(Pug), 3)]
        public class Animal { public string? Name { get; set; } }

        public class Cat : Animal { public int Lives { get; set; } = 9; public string Size { get; set; } = ""; }

        public class Dog : Animal { public required int Size { get; set; } }

        public class Pug : Dog;

        [JsonDerivedType(typeof(Written))]
        public interface IWritten { int X { get; } }

        public sealed record Written(int X, int Y) : IWritten;

        internal static class Unions
        {
            [McpTool] internal static Animal Echo(Animal animal) => animal;
            [McpTool] internal static IWritten Write() => new Written(1, 2);
        }
        """).MatchSnapshot();

    [Fact]
    public void Tuples_in() => VerifyGenerator.Run(
        """
        using System.Collections.Generic;
        using McpAttr;

        internal static class Tuples
        {
            [McpTool] internal static (string City, int? Days) Plan((string City, int? Days) trip, List<(int X, (int Y, int @base) Inner)>? more = null) => trip;
        }
        """).MatchSnapshot();

    [Fact]
    public void What_attributes_of_System_Text_Json_say() => VerifyGenerator.Run(
        """
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using McpAttr;

        public sealed class Query
        {
            [JsonRequired, JsonPropertyOrder(2)] public string Text { get; set; } = "";
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int Count { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public List<int> Items { get; set; } = [];
            [JsonIgnore(Condition = JsonIgnoreCondition.Never), JsonPropertyOrder(-1)] public string? Note { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Uri? Link { get; set; }
            [JsonInclude] public int Kept { get; private set; }
            public int Computed { get; private set; }
            [JsonExtensionData] public Dictionary<string, JsonElement>? More { get; init; }
        }

        [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
        public sealed record Strict(int X);

        internal static class Attributes
        {
            [McpTool] internal static Query Echo(Query query, Strict strict) => query;
        }
        """).MatchSnapshot();

    [Fact]
    public void Asynchronous_sequences_are_collected() => VerifyGenerator.Run(
        """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using McpAttr;

        internal sealed class Sequences : IDisposable
        {
            [McpTool] internal static IAsyncEnumerable<string?> Texts(int count) => throw new NotSupportedException();
            [McpTool] internal IAsyncEnumerable<McpContent> Blocks() => throw new NotSupportedException();
            public void Dispose() { }
        }
        """).MatchSnapshot();
}
