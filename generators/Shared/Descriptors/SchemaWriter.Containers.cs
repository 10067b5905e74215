using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Descriptors;

// What has others in it: objects, sequences, dictionaries, and raw JSON, of which nobody knows what is in it.
internal sealed partial class SchemaWriter
{
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
}
