using System.Globalization;
using McpAttr.Roslyn.Model;
using McpAttr.Roslyn.Parsing;

namespace McpAttr.Roslyn.Descriptors;

/// <summary>
/// Writes JSON Schemas in the words that a <see cref="SchemaProfile"/> has. No <c>$schema</c>, and <c>$ref</c> only where a type contains itself;
/// <c>items</c> always; what the profile has no keyword for is said in the description.
/// </summary>
internal sealed partial class SchemaWriter(JsonText json, Direction direction, EquatableArray<TypeDefinition> definitions, SchemaProfile profile)
{
    private readonly Dictionary<string, TypeDefinition> _definitions = definitions.ToDictionary(static definition => definition.Id);

    // The types that are referred to, in the order of their first reference.
    private readonly List<TypeDefinition> _referenced = [];

    // The types around the place that is being written.
    private HashSet<string> _open = [];
    private int _depth;

    /// <summary>The schema of an object of these arguments or members.</summary>
    /// <param name="members">The members.</param>
    /// <param name="isClosed">There may be no others.</param>
    public void WriteObject(IEnumerable<InputMember> members, bool isClosed = false) => WriteObject(members, default, isNullable: false, isClosed);

    /// <summary>The schema of a result, whatever its root.</summary>
    public void Write(TypeShape shape) => Write(shape, default);

    /// <summary>The schema of the object around a result that is none.</summary>
    public void WriteWrapped(TypeShape shape)
    {
        BeginObject(default, isEmpty: false);
        json.Name("result");
        Write(shape);
        EndObject(["result"], default);
    }

    private void Write(TypeShape shape, Annotations notes)
    {
        if (shape.IsNullable && direction == Direction.Output)
        {
            BeginNode().Member("description", notes.Description).Name("anyOf").BeginArray();
            Write(shape with { IsNullable = false }, default);
            json.BeginObject().Member("type", "null").EndObject().EndArray();
            EndNode();
            return;
        }

        switch (shape)
        {
            case ScalarShape scalar:
                WriteScalar(scalar, notes);
                break;
            case SequenceShape sequence:
                WriteSequence(sequence, notes);
                break;
            case DictionaryShape dictionary:
                WriteDictionary(dictionary, notes);
                break;
            case RawShape { Schema: { } literal }:
                json.Raw(LiteralSchema.Describe(literal, notes.Description));
                break;
            case ContextShape { Schema: var literal }:
                json.Raw(LiteralSchema.Describe(literal, notes.Description));
                break;
            case RawShape raw:
                WriteRaw(raw, notes);
                break;
            case NamedShape named when _definitions[named.Id] is EnumDefinition enumeration:
                WriteEnum(named, enumeration, notes with { Description = notes.Description ?? enumeration.Description });
                break;
            case NamedShape named when _open.Contains(named.Id) && named.IsNullable && IsNullSaid:
                json.BeginObject().Name("anyOf").BeginArray();
                _depth++;
                WriteReference(_definitions[named.Id], notes);
                _depth--;
                json.BeginObject().Member("type", "null").EndObject().EndArray().EndObject();
                break;
            case NamedShape named when _open.Contains(named.Id):
                WriteReference(_definitions[named.Id], notes);
                break;
            case NamedShape named:
                _open.Add(named.Id);
                Write(_definitions[named.Id], notes, named.IsNullable);
                _open.Remove(named.Id);
                break;
        }
    }

    private void Write(TypeDefinition definition, Annotations notes, bool isNullable = false)
    {
        notes = notes with { Description = notes.Description ?? definition.Description };
        switch (definition)
        {
            case ObjectInput input:
                WriteObject(input.Members.Select(static member => member.Member), notes, isNullable, isClosed: input.RefusesOthers);
                break;
            case ObjectOutput output:
                WriteOutput(output, notes);
                break;
            case UnionInput union:
                WriteUnion(union.Discriminator, Cases(union), notes, isNullable);
                break;
            case UnionOutput union:
                WriteUnion(union.Discriminator, Cases(union), notes, isNullable: false);
                break;
        }
    }

    private void WriteReference(TypeDefinition definition, Annotations notes)
    {
        if (!_referenced.Contains(definition))
        {
            _referenced.Add(definition);
        }

        BeginNode().Member("$ref", "#/$defs/" + Uri.EscapeDataString(NameOf(definition))).Member("description", notes.InWords(profile));
        EndNode();
    }

    // Each is written in full again, because clients that do not follow a reference shall see as much as can be.
    private void WriteReferenced()
    {
        if (_referenced.Count == 0)
        {
            return;
        }

        json.Break().Name("$defs").BeginObject();
        for (var i = 0; i < _referenced.Count; i++)
        {
            var definition = _referenced[i];
            json.Break().Name(NameOf(definition));
            _open = [definition.Id];
            Write(definition, default);
        }

        json.EndObject();
    }

    private static string NameOf(TypeDefinition definition) => definition.JsonClass.Substring(0, definition.JsonClass.Length - "Json".Length);

    private void WriteObject(IEnumerable<InputMember> members, Annotations notes, bool isNullable, bool isClosed = false)
    {
        BeginObject(notes, isEmpty: !members.Any(), isNullable);
        foreach (var member in members)
        {
            json.Break().Name(member.Name);

            // Where everything must be there, null stands for what is not.
            Write(profile.RequiresEverything && !member.IsRequired ? member.Shape with { IsNullable = true } : member.Shape, Annotations.Of(member));
        }

        EndObject(members.Where(member => member.IsRequired || profile.RequiresEverything).Select(static member => member.Name), notes, isClosed || profile.ClosesObjects);
    }

    private void WriteOutput(ObjectOutput output, Annotations notes)
    {
        BeginObject(notes, isEmpty: output.Members.Count == 0);
        foreach (var member in output.Members)
        {
            json.Break().Name(member.Name);

            // A null member is left out, so what is there is never null.
            Write(member.Nulls == NullWriting.Written ? member.Shape : member.Shape with { IsNullable = false }, Annotations.Of(member));
        }

        EndObject(output.Members.Where(static member => member.IsRequired).Select(static member => member.Name), notes);
    }

    private void WriteSequence(SequenceShape sequence, Annotations notes)
    {
        Begin("array", sequence, notes).Name("items");
        Write(sequence.Element, default);
        WriteLength(sequence.Constraints.Length, "Items");
        End(notes);
    }

    private void WriteDictionary(DictionaryShape dictionary, Annotations notes)
    {
        Begin("object", dictionary, notes, note: profile.HasPropertyNames ? null : KeysOf(dictionary));
        WriteKeys(dictionary);
        if (profile.HasAdditionalProperties)
        {
            json.Name("additionalProperties");
            Write(dictionary.Value, default);
        }

        WriteLength(dictionary.Constraints.Length, "Properties");
        End(notes);
    }

    private void WriteKeys(DictionaryShape dictionary)
    {
        if (!profile.HasPropertyNames || dictionary.Key is ScalarShape { Kind: ScalarKind.String })
        {
            return;
        }

        json.Name("propertyNames").BeginObject();
        switch (dictionary.Key)
        {
            case NamedShape named when _definitions[named.Id] is EnumDefinition keys:
                WriteValues("enum", keys.Members.Where(member => direction == Direction.Input || !member.IsAlias).Select(static member => JsonString.Quote(member.Name)), isNullable: false);
                break;
            case ScalarShape { Kind: ScalarKind.Guid }:
                json.Member("format", "uuid");
                break;
            default:
                json.Member("pattern", "^-?(?:0|[1-9][0-9]*)$");
                break;
        }

        json.EndObject();
    }

    // Where there is no keyword for keys.
    private string? KeysOf(DictionaryShape dictionary) => dictionary.Key switch
    {
        NamedShape named when _definitions[named.Id] is EnumDefinition keys => $"Keys: {string.Join(", ", keys.Names)}.",
        ScalarShape { Kind: ScalarKind.Guid } => "The keys are UUIDs.",
        ScalarShape { Kind: ScalarKind.String } => null,
        _ => "The keys are integers.",
    };

    // A JsonElement can be null itself; a JsonNode is then no object.
    private void WriteRaw(RawShape raw, Annotations notes)
    {
        var isNull = raw.IsNullable || raw.IsValueType;
        BeginNode().Member("description", notes.InWords(profile, [isNull ? "Any JSON value." : "Any JSON value but null."]));
        if (!isNull && profile.HasNot)
        {
            json.Name("not").BeginObject().Member("type", "null").EndObject();
        }

        End(notes);
    }

    private void WriteEnum(NamedShape shape, EnumDefinition enumeration, Annotations notes)
    {
        var names = enumeration.MembersOf(shape)
            .Where(member => direction == Direction.Input || !member.IsAlias)
            .Select(static member => JsonString.Quote(member.Name));
        if (enumeration.IsFlags)
        {
            Begin("array", shape, notes).Name("items").BeginObject().Member("type", "string");
            WriteValues("enum", names, isNullable: false);
            json.EndObject();
        }
        else
        {
            Begin("string", shape, notes);
            WriteValues("enum", names, shape.IsNullable);
        }

        End(notes);
    }

    private void WriteScalar(ScalarShape scalar, Annotations notes)
    {
        var facts = ScalarSchema.Of(scalar.Kind, direction, profile);
        var constraints = scalar.Constraints;
        Begin(facts.Type, scalar, notes, FormatOf(constraints.Format) ?? facts.Format, facts.Note);
        if (scalar.Kind == ScalarKind.Char)
        {
            WriteLength(new LengthRange(1, 1), "Length");
        }

        WriteBound("inimum", constraints.Range?.Minimum ?? facts.Minimum, constraints.Range?.IsMinimumExcluded == true);
        WriteBound("aximum", constraints.Range?.Maximum ?? facts.Maximum, constraints.Range?.IsMaximumExcluded == true);
        WriteLength(constraints.IsNotBlank ? NotEmpty(constraints.Length) : constraints.Length, "Length");
        json.Member("pattern", profile.HasPattern ? constraints.Pattern?.Schema : null);
        json.Member("contentEncoding", constraints.Format == TextFormat.Base64 && profile.HasContentEncoding ? "base64" : facts.Encoding);

        if (constraints.Allowed.Count > 0 && ConstraintWords.HasEnum(scalar, profile))
        {
            WriteValues("enum", constraints.Allowed.Select(static value => value.Json), scalar.IsNullable);
        }

        if (constraints.Denied.Count > 0 && profile.HasNot)
        {
            json.Name("not").BeginObject();
            WriteValues("enum", constraints.Denied.Select(static value => value.Json), isNullable: false);
            json.EndObject();
        }

        End(notes);
    }

    private static LengthRange NotEmpty(LengthRange? length) => new(Math.Max(1, length?.Minimum ?? 0), length?.Maximum);

    private string? FormatOf(TextFormat format) => format switch
    {
        TextFormat.Email when profile.HasFormat("email") => "email",
        TextFormat.Url when profile.HasFormat("uri") => "uri",
        _ => null,
    };

    private void WriteBound(string keyword, string? bound, bool isExcluded)
    {
        if (bound is not null)
        {
            json.Name(isExcluded && profile.HasExclusiveBounds ? "exclusiveM" + keyword : "m" + keyword).Raw(bound);
        }
    }

    private void WriteLength(LengthRange? length, string counted)
    {
        var isSaid = counted == "Length" ? profile.HasLengthsOfStrings : profile.HasLengths;
        if (length is { Minimum: > 0 and var minimum } && isSaid)
        {
            json.Name("min" + counted).Raw(minimum.ToString(CultureInfo.InvariantCulture));
        }

        if (length is { Maximum: { } maximum } && isSaid)
        {
            json.Name("max" + counted).Raw(maximum.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void WriteValues(string keyword, IEnumerable<string> values, bool isNullable)
    {
        json.Name(keyword).BeginArray();
        foreach (var value in isNullable && IsNullSaid ? values.Append("null") : values)
        {
            json.Raw(value);
        }

        json.EndArray();
    }

    private bool IsNullSaid => direction == Direction.Input && profile.Nulls != NullForm.LeftOut;

    private JsonText Begin(string type, TypeShape shape, Annotations notes, string? format = null, string? note = null)
    {
        BeginNode();
        WriteType(type, shape.IsNullable);
        return json.Member("format", format).Member("description", notes.InWords(profile, [note, .. ConstraintWords.Of(shape, profile)]));
    }

    private void WriteType(string type, bool isNullable)
    {
        if (isNullable && IsNullSaid && profile.Nulls == NullForm.TypeArray)
        {
            json.Name("type").Array([type, "null"]);
        }
        else
        {
            json.Member("type", type);
            if (isNullable && IsNullSaid)
            {
                json.Name("nullable").Boolean(true);
            }
        }
    }

    private void End(Annotations notes)
    {
        if (notes.Default is { } fallback && profile.HasDefault)
        {
            json.Name("default").Raw(fallback);
        }

        if (notes.Examples.Count > 0 && profile.HasExamples)
        {
            json.Name("examples").BeginArray();
            foreach (var example in notes.Examples)
            {
                json.Raw(example);
            }

            json.EndArray();
        }

        if (notes.Deprecation is not null && profile.HasDeprecated)
        {
            json.Name("deprecated").Boolean(true);
        }

        json.Member("x-mcp-header", notes.Header);
        EndNode();
    }

    private void BeginObject(Annotations notes, bool isEmpty, bool isNullable = false)
    {
        BeginNode();
        WriteType("object", isNullable);
        json.Member("description", notes.InWords(profile)).Name("properties");
        (isEmpty ? json : json.Break()).BeginObject();
    }

    private void EndObject(IEnumerable<string> required, Annotations notes, bool isClosed = false)
    {
        json.Break().EndObject();
        var names = required.ToList();
        if (names.Count > 0)
        {
            json.Name("required").Array(names);
        }

        if (isClosed && profile.HasAdditionalProperties)
        {
            json.Name("additionalProperties").Boolean(false);
        }

        End(notes);
    }

    private JsonText BeginNode()
    {
        _depth++;
        return json.BeginObject();
    }

    private void EndNode()
    {
        if (_depth == 1)
        {
            WriteReferenced();
        }

        _depth--;
        json.EndObject();
    }
}
