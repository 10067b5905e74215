namespace McpAttr.Schemas.Corpus;

/// <summary>Every kind of the closed set, and every attribute that a member may have, at least once.</summary>
internal static class ListedTypes
{
    // A result that is a string is text and has no schema, so strings are inside something.
    private static readonly string[] Scalars =
    [
        "bool", "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal", "char", "Guid", "DateTime", "DateTimeOffset", "DateOnly",
        "TimeOnly", "TimeSpan", "Uri", "Version", "byte[]", "ReadOnlyMemory<byte>", "Memory<byte>", "Mood", "Rights",
    ];

    private static readonly string[] Collections =
    [
        "string[]", "List<string>", "IList<int>", "IReadOnlyList<bool>", "ICollection<Mood>", "IReadOnlyCollection<Guid>", "IEnumerable<double>", "HashSet<int>", "SortedSet<int>",
        "ISet<string>", "IReadOnlySet<string>", "LinkedList<int>", "Queue<int>", "Stack<int>", "System.Collections.Concurrent.ConcurrentQueue<int>",
        "System.Collections.Concurrent.ConcurrentStack<int>", "Collection<int>", "ObservableCollection<int>", "ReadOnlyCollection<int>", "ImmutableArray<int>", "ImmutableList<int>",
        "IImmutableList<int>", "ImmutableQueue<int>", "ImmutableStack<int>", "ImmutableHashSet<string>", "ImmutableSortedSet<string>", "FrozenSet<string>", "Names",
        "string?[]", "List<int?>", "int[][]", "Point[]", "Point?[]", "List<Rights>",
    ];

    private static readonly string[] Dictionaries =
    [
        "Dictionary<string, int>", "IDictionary<string, string>", "IReadOnlyDictionary<string, string?>", "SortedDictionary<string, Point>", "SortedList<string, int>",
        "System.Collections.Concurrent.ConcurrentDictionary<string, int>", "OrderedDictionary<string, int>", "ReadOnlyDictionary<string, int>", "ImmutableDictionary<string, int>",
        "ImmutableSortedDictionary<string, int>", "FrozenDictionary<string, int>", "Dictionary<int, string>", "Dictionary<long, bool>", "Dictionary<byte, bool>", "Dictionary<Guid, int>",
        "Dictionary<Mood, int>", "Dictionary<string, List<Point?>>", "Lookup",
    ];

    private static readonly string[] Objects =
    [
        "Point", "Size", "Person", "Nothing", "Nullables", "Settings", "Wire", "Ordered", "Open", "Closed", "Constrained", "Told", "Page<Point>", "Page<string?>", "Tree", "Chain",
        "(int Low, int High)", "(string Name, Point? At)", "List<List<int>?>", "Dictionary<string, Person?>", "Figure", "Pet", "Animal", "List<Figure>", "List<Figure?>", "JsonElement", "JsonNode", "List<JsonElement>", "Anything",
    ];

    public static IReadOnlyList<string> All { get; } = [.. Scalars, .. Collections, .. Dictionaries, .. Objects];

    public const string Declarations = """
        public enum Mood { Sad = -1, Calm, [JsonStringEnumMemberName("very happy")] Happy }
        [Flags] public enum Rights : byte { None = 0, Read = 1, Write = 2, All = 3, Share = 128 }

        public readonly record struct Point(int X, int Y);
        public struct Size { public Size() { } public int Width { get; set; } = 1; public int Height { get; init; } = 1; }
        public sealed record Person(string Name, int? Age, string? Note = null, Mood Mood = Mood.Calm, double Weight = 1.5, bool IsHere = true, char Initial = 'a', string Home = "a \"b\"");
        public sealed class Nothing;
        public sealed class Nullables
        {
            public bool? Boolean { get; set; }
            public required int? Integer { get; init; }
            public decimal? Amount { get; set; }
            public char? Letter { get; set; }
            public required string? Text { get; set; }
            public Guid? Id { get; set; }
            public DateTime? Moment { get; set; }
            public DateOnly? Day { get; set; }
            public TimeSpan? Span { get; set; }
            public Uri? Link { get; set; }
            public Version? Version { get; set; }
            public byte[]? Bytes { get; set; }
            public Mood? Mood { get; set; }
            public Rights? Rights { get; set; }
            public List<int>? Items { get; set; }
            public Dictionary<string, int>? Map { get; set; }
            public Point? Point { get; set; }
            public Person? Person { get; set; }
            public (int Low, int High)? Range { get; set; }
            public JsonElement? Raw { get; set; }
        }

        public class Settings(string owner)
        {
            public string Owner { get; } = owner;
            public int Tries { get; set; } = 3;
            public List<string> Topics { get; init; } = ["all"];
            [JsonRequired] public int Level { get; set; }
            [JsonInclude] public string State { get; private set; } = "new";
            public int Count => Topics.Count;
        }

        public sealed class Wire
        {
            [JsonPropertyName("other name")] public required string Renamed { get; init; }
            [JsonIgnore] public int Hidden { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public int In { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)] public int Out { get; set; } = 7;
            [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Kept { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int Rare { get; set; }
        }

        public sealed class Ordered
        {
            [JsonPropertyOrder(2)] public required int First { get; init; }
            [JsonPropertyOrder(-1)] public required int Second { get; init; }
        }

        public sealed class Open
        {
            public required int Known { get; init; }
            [JsonExtensionData] public Dictionary<string, JsonElement>? Others { get; set; }
        }

        [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)] public sealed record Closed(int Known);

        public sealed class Constrained
        {
            [Range(1, 14)] public required int Days { get; init; }
            [Range(0.0, 1.0, MinimumIsExclusive = true)] public required double Share { get; init; }
            [Range(-0.5, 1.5)] public required double Rate { get; init; }
            [Range(-0.5f, 1.5f, MaximumIsExclusive = true)] public required float Part { get; init; }
            [Range(0.0, 1.5, MinimumIsExclusive = true)] public required float Piece { get; init; }
            [Range(0.0, 1.5, MinimumIsExclusive = true)] public required decimal Ratio { get; init; }
            [Range(0, 10, MaximumIsExclusive = true)] public required long Count { get; init; }
            [Range(typeof(decimal), "0.01", "99.99")] public required decimal Price { get; init; }
            [Range(typeof(DateOnly), "2026-01-01", "2026-12-31")] public required DateOnly Day { get; init; }
            [StringLength(20, MinimumLength = 3)] public required string Name { get; init; }
            [MinLength(1)] public required string Some { get; init; }
            [MaxLength(5)] public required string Few { get; init; }
            [Length(1, 3)] public required int[] Numbers { get; init; }
            [MaxLength(2)] public required Dictionary<string, int> Map { get; init; }
            [AllowedValues(1, 2, 5)] public required int Step { get; init; }
            [AllowedValues("a", "b")] public required string Letter { get; init; }
            [AllowedValues(Mood.Sad, Mood.Calm)] public required Mood Mood { get; init; }
            [DeniedValues("root")] public required string User { get; init; }
            [DeniedValues(Mood.Sad)] public required Mood Other { get; init; }
            [EmailAddress] public required string Mail { get; init; }
            [Url] public required string Link { get; init; }
            [Base64String] public required string Data { get; init; }
            [RegularExpression("[a-c]{2,4}")] public required string Code { get; init; }
            [Required] public required string Title { get; init; }
        }

        public sealed class Told
        {
            [System.ComponentModel.Description("What it is.")] public required string Text { get; init; }
            [System.ComponentModel.DefaultValue(5)] public int Fallback { get; init; } = 5;
            [McpExample("Oslo")] public required string City { get; init; }
            [Obsolete("Use City.")] public string? Old { get; init; }
        }

        public sealed record Page<T>(IReadOnlyList<T> Items, int Total, string? Next = null);
        public sealed record Tree(string Name, List<Tree> Children);
        public sealed record Chain(int Value, Chain? Next = null);

        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
        [JsonDerivedType(typeof(Circle), "circle")]
        [JsonDerivedType(typeof(Group), "group")]
        public abstract record Figure(string? Name);
        public sealed record Circle(string? Name, double Radius) : Figure(Name);
        public sealed record Group(string? Name, List<Figure> Figures) : Figure(Name);

        [JsonDerivedType(typeof(Cat), 1)]
        [JsonDerivedType(typeof(Dog), 2)]
        public interface Pet { string Name { get; } }
        public sealed record Cat(string Name, int Lives) : Pet;
        public sealed record Dog(string Name) : Pet;

        [JsonDerivedType(typeof(Bird), "bird")]
        public class Animal { public int Legs { get; set; } = 4; }
        public sealed class Bird : Animal { public double Span { get; set; } }

        public sealed class Names : Collection<string>;
        public sealed class Lookup : Dictionary<string, int>;
        public sealed record Anything(JsonElement Value, JsonElement? Other, JsonNode? Node);

        """;
}
