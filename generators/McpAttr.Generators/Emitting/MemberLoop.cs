using McpAttr.Roslyn.Model;
using McpAttr.Roslyn.Parsing;

namespace McpAttr.Generators.Emitting;

/// <summary>
/// Writes the code that reads members by name into locals: the arguments of a method, or the members of an object.
/// Which ones came is a bit each in <c>seen</c>.
/// </summary>
internal sealed class MemberLoop
{
    private const int BitsPerWord = 64;

    private readonly IReadOnlyList<InputMember> _members;
    private readonly Func<TypeShape, string> _read;
    private readonly string[] _locals;

    /// <summary>A member that was read before and may come once, by its name on the wire; null when there is none.</summary>
    public string? Known { get; init; }

    /// <param name="members">The members.</param>
    /// <param name="read">Gives the expression that reads a value from the reader <c>json</c>.</param>
    /// <param name="taken">Names that no local may have.</param>
    public MemberLoop(IReadOnlyList<InputMember> members, Func<TypeShape, string> read, params string[] taken)
    {
        _members = members;
        _read = read;
        _locals = new string[members.Count];
        var names = new HashSet<string>([.. taken, "json", "item", .. Enumerable.Range(0, members.Count + 1).SelectMany(static member => new[] { Word(member), Absent(member) })]);
        for (var i = 0; i < members.Count; i++)
        {
            var name = Naming.CamelCase(members[i].Identifier);
            while (!names.Add(name))
            {
                name += "_";
            }

            _locals[i] = GeneratedName.Escape(name);
        }
    }

    public IReadOnlyList<InputMember> Members => _members;

    /// <summary>The local of a member.</summary>
    public string Local(int member) => _locals[member];

    /// <summary>The condition that a member came.</summary>
    public static string IsSeen(int member) => $"({Word(member)} & {Bit(member)}) != 0";

    public void WriteLocals(SourceWriter source)
    {
        for (var i = 0; i < _members.Count; i++)
        {
            var (shape, fallback) = (_members[i].Shape, _members[i].Default);
            var initial = fallback?.Code ?? DefaultValues.NothingOf(shape);
            source.Line($"{shape.Type} {_locals[i]} = {initial};");
        }
    }

    public void WriteLoop(SourceWriter source, string otherwise)
    {
        for (var i = 0; i < _members.Count + (Known is null ? 0 : 1); i += BitsPerWord)
        {
            source.Line($"ulong {Word(i)} = 0;");
            if (_members.Skip(i).Take(BitsPerWord).Any(TakesAbsent))
            {
                source.Line($"ulong {Absent(i)} = 0;");
            }
        }

        if (_members.Count == 0 && Known is null)
        {
            source.Line($"while (json.NextMember()) {otherwise}");
        }
        else
        {
            using (source.Block("while (json.NextMember())"))
            {
                for (var i = 0; i < _members.Count; i++)
                {
                    var read = _read(_members[i].Shape);
                    var test = Test(_members[i]);
                    var words = TakesAbsent(_members[i]) ? $"ref {Word(i)}, ref {Absent(i)}" : $"ref {Word(i)}";
                    source.Line($"{(i == 0 ? "if" : "else if")} (json.{test}({Literal.Utf8(_members[i].Name)}, {words}, {Bit(i)})) {_locals[i]} = {read};");
                }

                if (Known is not null)
                {
                    source.Line($"{(_members.Count == 0 ? "if" : "else if")} (json.Is({Literal.Utf8(Known)}, ref {Word(_members.Count)}, {Bit(_members.Count)})) continue;");
                }

                source.Line($"else {otherwise}");
            }
        }

        source.Line();
        for (var i = 0; i < _members.Count; i++)
        {
            if (_members[i].IsRequired)
            {
                source.Line($"if (({Word(i)} & {Bit(i)}) == 0) json.Missing({Literal.Utf8(_members[i].Name)});");
            }
        }
    }

    // What is optional and no string may come as null or as an empty string instead of not at all.
    private static string Test(InputMember member)
    {
        var takesNull = member.Shape.IsNullable;
        return member.Header is not null ? "IsExact"
            : member.IsRequired ? "Is"
            : member.Shape is ScalarShape { Kind: not ScalarKind.String } or NamedShape or SequenceShape or DictionaryShape ? takesNull ? "IsNotEmpty" : "IsGiven"
            : takesNull ? "Is" : "IsNotNull";
    }

    private static bool TakesAbsent(InputMember member) => Test(member) switch
    {
        "Is" => false,
        "IsExact" => !member.IsRequired && !member.Shape.IsNullable,
        _ => true,
    };

    private static string Absent(int member) => member < BitsPerWord ? "absent" : "absent" + (member / BitsPerWord + 1);

    private static string Word(int member) => member < BitsPerWord ? "seen" : "seen" + (member / BitsPerWord + 1);

    private static string Bit(int member) => "1UL << " + member % BitsPerWord;
}
