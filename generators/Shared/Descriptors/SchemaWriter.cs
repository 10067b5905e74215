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
}
