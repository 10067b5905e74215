using System.Globalization;
using System.Text;

namespace McpAttr.Schemas.Corpus;

/// <summary>Invents C# types of the closed set: every kind, with the attributes that fit it, inside one another.</summary>
internal sealed class RandomTypes(Random random)
{
    private const int Deepest = 3;

    private static readonly string[] Scalars =
    [
        "bool", "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal", "string", "char", "System.Guid", "System.DateTime",
        "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.Uri", "System.Version", "byte[]",
    ];

    private static readonly string[] Sequences =
    [
        "{0}[]", "List<{0}>", "IReadOnlyList<{0}>", "ICollection<{0}>", "IEnumerable<{0}>", "Collection<{0}>", "LinkedList<{0}>", "Queue<{0}>",
        "ImmutableArray<{0}>", "ImmutableList<{0}>",
    ];

    private static readonly string[] Sets = ["HashSet<{0}>", "IReadOnlySet<{0}>", "ISet<{0}>", "ImmutableHashSet<{0}>", "FrozenSet<{0}>"];

    private static readonly string[] Dictionaries =
    [
        "Dictionary<{0}, {1}>", "IReadOnlyDictionary<{0}, {1}>", "IDictionary<{0}, {1}>", "SortedDictionary<{0}, {1}>", "ImmutableDictionary<{0}, {1}>",
        "FrozenDictionary<{0}, {1}>",
    ];

    private readonly StringBuilder _declarations = new();
    private int _count;

    /// <summary>The declarations of the types that <see cref="Next"/> has given.</summary>
    public string Declarations => _declarations.ToString();

    /// <summary>A type, as a method would name it.</summary>
    public string Next(int depth = 0)
    {
        return random.Next(depth >= Deepest ? 6 : 20) switch
        {
            < 5 => Pick(Scalars),
            5 => Enumeration(isFlags: random.Next(3) == 0),
            < 9 => Format(Pick(Sequences), Element(depth)),
            9 => Format(Pick(Sets), Pick(["string", "int", "System.Guid", Enumeration(isFlags: false)])),
            < 12 => Format(Pick(Dictionaries), Pick(["string", "string", "int", "long", Enumeration(isFlags: false)]), Element(depth)),
            12 => Union(depth),
            13 => Recursive(),
            14 => $"({Next(depth + 1)} First, {Next(depth + 1)} Second)",
            15 => Generic(depth),
            _ => Object(depth),
        };
    }

    // Null is an item like any other, where the type says so.
    private string Element(int depth) => Next(depth + 1) + (random.Next(4) == 0 ? "?" : "");

    private string Enumeration(bool isFlags)
    {
        string name = Name("Choice");
        int members = random.Next(1, 6);
        Declare($$"""
            {{(isFlags ? "[System.Flags] " : "")}}public enum {{name}}
            {
                {{string.Join(", ", Enumerable.Range(0, members).Select(index =>
                    (index == 1 ? $"[JsonStringEnumMemberName(\"the second of {name}\")] " : "") + $"M{index} = {(isFlags ? 1 << index : index)}"))}}
            }
            """);
        return name;
    }

    private string Object(int depth)
    {
        string name = Name("Thing");
        int members = random.Next(0, 6);
        Declare(random.Next(4) switch
        {
            0 => $"public record {name}({string.Join(", ", Range(members).Select(index => Parameter(depth, index)))});",
            1 => $"public readonly record struct {name}({string.Join(", ", Range(members).Select(index => Parameter(depth, index)))});",
            2 => $"public sealed class {name} {{ {string.Concat(Range(members).Select(index => Property(depth, index)))} }}",
            _ => $"public record {name}({string.Join(", ", Range(1).Select(index => Parameter(depth, index)))}) {{ {string.Concat(Range(members).Select(index => Property(depth, index + 1)))} }}",
        });
        return name;
    }

    private string Union(int depth)
    {
        string name = Name("Shape");
        bool isNumbered = random.Next(3) == 0;
        int cases = random.Next(1, 4);
        string property = random.Next(2) == 0 ? "" : "(TypeDiscriminatorPropertyName = \"kind\")";
        string inherited = Next(depth + 1);
        Declare($$"""
            [JsonPolymorphic{{property}}]
            {{string.Concat(Range(cases).Select(index => $"[JsonDerivedType(typeof({name}Case{index}), {(isNumbered ? index : $"\"case {index}\"")})] "))}}
            public abstract record {{name}}({{inherited}} M9);
            """);
        foreach (int index in Range(cases))
        {
            Declare($"public sealed record {name}Case{index}({inherited} M9, {Parameter(depth, index)}) : {name}(M9);");
        }

        return name;
    }

    private string Recursive()
    {
        string name = Name("Tree");
        Declare($"public sealed record {name}({Parameter(Deepest, 0)}, {name}? Next = null) {{ public List<{name}> Children {{ get; init; }} = []; }}");
        return name;
    }

    private string Generic(int depth)
    {
        string name = Name("Page");
        Declare($"public sealed record {name}<T>(IReadOnlyList<T> Items, {Parameter(Deepest, 1)});");
        return $"{name}<{Next(depth + 1)}>";
    }

    private string Parameter(int depth, int index)
    {
        string type = Next(depth + 1);
        return random.Next(4) switch
        {
            0 => $"{type}? M{index}",
            1 => $"{Constraint(type)}{type} M{index}",
            _ => $"{type} M{index}",
        };
    }

    private string Property(int depth, int index)
    {
        string type = Next(depth + 1);
        return random.Next(5) switch
        {
            0 => $"public {type}? M{index} {{ get; set; }} ",
            1 => $"{Constraint(type)}public required {type} M{index} {{ get; init; }} ",
            2 => $"[JsonPropertyName(\"the {index}th\")] public {type}? M{index} {{ get; init; }} ",
            3 when type is "int" or "long" => $"public {type} M{index} {{ get; init; }} = 7; ",
            3 when type is "string" => $"public {type} M{index} {{ get; set; }} = \"seven\"; ",
            _ => $"public required {type} M{index} {{ get; set; }} ",
        };
    }

    private string Constraint(string type) => type switch
    {
        "int" or "long" or "short" => "[Range(-5, 100)] ",
        "byte" or "ushort" or "uint" or "ulong" => "[Range(1, 100)] ",
        "double" or "float" or "decimal" => Pick(["[Range(-0.5, 100.25)] ", "[Range(0.0, 1.5, MinimumIsExclusive = true)] "]),
        "string" => Pick(["[StringLength(8, MinimumLength = 2)] ", "[AllowedValues(\"a\", \"b \\\"c\\\"\")] ", "[RegularExpression(\"[a-c]{2,4}\")] ", "[MinLength(1)] ", "[DeniedValues(\"no\")] "]),
        _ when type.EndsWith("[]", StringComparison.Ordinal) && type != "byte[]" => "[Length(1, 3)] ",
        _ when type.StartsWith("List<", StringComparison.Ordinal) || type.StartsWith("IReadOnlyList<", StringComparison.Ordinal) => "[MinLength(1), MaxLength(4)] ",
        _ when type.StartsWith("Dictionary<", StringComparison.Ordinal) => "[MaxLength(2)] ",
        _ => "",
    };

    private string Name(string kind) => kind + _count++.ToString(CultureInfo.InvariantCulture);

    private void Declare(string declaration) => _declarations.AppendLine(declaration);

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);

    private static string Format(string format, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, format, arguments);
}
