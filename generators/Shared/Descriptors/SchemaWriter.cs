using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Descriptors;

/// <summary>
/// Writes JSON Schemas in the portable profile: what every known client accepts. No <c>$schema</c>, and <c>$ref</c> only where a type contains
/// itself; one <c>type</c> a node, <c>items</c> always, no <c>format</c> but <c>date-time</c>; what cannot be said so is said in the description.
/// </summary>
internal sealed class SchemaWriter(JsonText json, Direction direction, EquatableArray<TypeDefinition> definitions)
{
    private readonly Dictionary<string, TypeDefinition> _definitions = definitions.ToDictionary(static definition => definition.Id);

    // The types that are referred to, in the order of their first reference.
    private readonly List<TypeDefinition> _referenced = [];

    // The types around the place that is being written.
    private HashSet<string> _open = [];
    private int _depth;

    /// <summary>The schema of an object of these arguments or members.</summary>
    public void WriteObject(IEnumerable<InputMember> members, string? description = null)
    {
        BeginObject(description, isEmpty: !members.Any());
        foreach (var member in members)
        {
            json.Break().Name(member.Name);
            Write(member.Shape, member.Description, member.Default?.Json, member.Header);
        }

        EndObject(members.Where(static member => member.IsRequired).Select(static member => member.Name));
    }

    /// <summary>The schema of a result, whatever its root.</summary>
    public void Write(TypeShape shape) => Write(shape, null, null);

    /// <summary>The schema of the object around a result that is none.</summary>
    public void WriteWrapped(TypeShape shape)
    {
        BeginObject(null, isEmpty: false);
        json.Name("result");
        Write(shape);
        EndObject(["result"]);
    }

    private void Write(TypeShape shape, string? description, string? fallback, string? header = null)
    {
        if (shape.IsNullable && direction == Direction.Output)
        {
            BeginNode().Member("description", description).Name("anyOf").BeginArray();
            Write(shape with { IsNullable = false }, null, null);
            json.BeginObject().Member("type", "null").EndObject().EndArray();
            EndNode();
            return;
        }

        switch (shape)
        {
            case ScalarShape scalar:
                WriteScalar(scalar, description, fallback, header);
                break;
            case SequenceShape sequence:
                BeginNode().Member("type", "array").Member("description", description).Name("items");
                Write(sequence.Element, null, null);
                EndNode();
                break;
            case DictionaryShape dictionary:
                BeginNode().Member("type", "object").Member("description", Join(description, KeysOf(dictionary))).Name("additionalProperties");
                Write(dictionary.Value, null, null);
                EndNode();
                break;
            case NamedShape named when _definitions[named.Id] is EnumDefinition enumeration:
                WriteEnum(enumeration, description ?? enumeration.Description, fallback, header);
                break;
            case NamedShape named when _open.Contains(named.Id):
                WriteReference(_definitions[named.Id], description);
                break;
            case NamedShape named:
                _open.Add(named.Id);
                Write(_definitions[named.Id], description);
                _open.Remove(named.Id);
                break;
        }
    }

    private void Write(TypeDefinition definition, string? description)
    {
        switch (definition)
        {
            case ObjectInput input:
                WriteObject(input.Members.Select(static member => member.Member), description ?? input.Description);
                break;
            case ObjectOutput output:
                WriteOutput(output, description ?? output.Description);
                break;
        }
    }

    private void WriteReference(TypeDefinition definition, string? description)
    {
        if (!_referenced.Contains(definition))
        {
            _referenced.Add(definition);
        }

        BeginNode().Member("$ref", "#/$defs/" + Uri.EscapeDataString(NameOf(definition))).Member("description", description);
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
            Write(definition, null);
        }

        json.EndObject();
    }

    private static string NameOf(TypeDefinition definition) => definition.JsonClass.Substring(0, definition.JsonClass.Length - "Json".Length);

    // The profile has no keyword for keys.
    private string? KeysOf(DictionaryShape dictionary) => dictionary.Key switch
    {
        NamedShape named when _definitions[named.Id] is EnumDefinition keys => $"Keys: {string.Join(", ", keys.Names)}.",
        ScalarShape { Kind: ScalarKind.Guid } => "The keys are UUIDs.",
        ScalarShape { Kind: ScalarKind.String } => null,
        _ => "The keys are integers.",
    };

    private static string? Join(string? description, string? note) => description is null ? note : note is null ? description : description + " " + note;

    private void WriteOutput(ObjectOutput output, string? description)
    {
        BeginObject(description, isEmpty: output.Members.Count == 0);
        foreach (var member in output.Members)
        {
            json.Break().Name(member.Name);

            // A null member is left out, so what is there is never null.
            Write(member.Shape with { IsNullable = false }, member.Description, null);
        }

        EndObject(output.Members.Where(static member => !member.Shape.IsNullable).Select(static member => member.Name));
    }

    private void WriteEnum(EnumDefinition enumeration, string? description, string? fallback, string? header)
    {
        var names = enumeration.Members.Where(member => direction == Direction.Input || !member.IsAlias).Select(static member => member.Name);
        if (enumeration.IsFlags)
        {
            BeginNode().Member("type", "array").Member("description", description)
                .Name("items").BeginObject().Member("type", "string").Name("enum").Array(names).EndObject();
        }
        else
        {
            BeginNode().Member("type", "string").Member("description", description).Name("enum").Array(names);
        }

        WriteDefault(fallback);
        json.Member("x-mcp-header", header);
        EndNode();
    }

    private void WriteScalar(ScalarShape scalar, string? description, string? fallback, string? header)
    {
        var facts = ScalarSchema.Of(scalar.Kind, direction);
        BeginNode().Member("type", facts.Type).Member("format", facts.Format).Member("description", Join(description, facts.Note));
        if (scalar.Kind == ScalarKind.Char)
        {
            json.Name("minLength").Raw("1").Name("maxLength").Raw("1");
        }

        if ((scalar.Range?.Minimum ?? facts.Minimum) is { } minimum)
        {
            json.Name("minimum").Raw(minimum);
        }

        if ((scalar.Range?.Maximum ?? facts.Maximum) is { } maximum)
        {
            json.Name("maximum").Raw(maximum);
        }

        if (scalar.AllowedValues.Count > 0)
        {
            json.Name("enum").Array(scalar.AllowedValues);
        }

        WriteDefault(fallback);
        json.Member("x-mcp-header", header);
        EndNode();
    }

    private void WriteDefault(string? fallback)
    {
        if (fallback is not null)
        {
            json.Name("default").Raw(fallback);
        }
    }

    private void BeginObject(string? description, bool isEmpty)
    {
        BeginNode().Member("type", "object").Member("description", description).Name("properties");
        (isEmpty ? json : json.Break()).BeginObject();
    }

    private void EndObject(IEnumerable<string> required)
    {
        json.Break().EndObject();
        var names = required.ToList();
        if (names.Count > 0)
        {
            json.Name("required").Array(names);
        }

        EndNode();
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
