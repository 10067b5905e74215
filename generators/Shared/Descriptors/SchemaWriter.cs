using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Descriptors;

/// <summary>
/// Writes JSON Schemas in the portable profile: what every known client accepts. No <c>$ref</c> and no <c>$schema</c>, one <c>type</c> a node,
/// <c>items</c> always, no <c>format</c> but <c>date-time</c>; what cannot be said so is said in the description.
/// </summary>
internal sealed class SchemaWriter(JsonText json, Direction direction, EquatableArray<TypeDefinition> definitions)
{
    private readonly Dictionary<string, TypeDefinition> _definitions = definitions.ToDictionary(static definition => definition.Id);

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
            json.BeginObject().Member("description", description).Name("anyOf").BeginArray();
            Write(shape with { IsNullable = false }, null, null);
            json.BeginObject().Member("type", "null").EndObject().EndArray().EndObject();
            return;
        }

        switch (shape)
        {
            case ScalarShape scalar:
                WriteScalar(scalar, description, fallback, header);
                break;
            case SequenceShape sequence:
                json.BeginObject().Member("type", "array").Member("description", description).Name("items");
                Write(sequence.Element, null, null);
                json.EndObject();
                break;
            case NamedShape named when _definitions[named.Id] is EnumDefinition enumeration:
                WriteEnum(enumeration, description ?? enumeration.Description, fallback, header);
                break;
            case NamedShape named when _definitions[named.Id] is ObjectInput input:
                WriteObject(input.Members.Select(static member => member.Member), description ?? input.Description);
                break;
            case NamedShape named when _definitions[named.Id] is ObjectOutput output:
                WriteOutput(output, description ?? output.Description);
                break;
        }
    }

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
        json.BeginObject().Member("type", "string").Member("description", description)
            .Name("enum").Array(enumeration.Members.Where(member => direction == Direction.Input || !member.IsAlias).Select(static member => member.Name));
        WriteDefault(fallback);
        json.Member("x-mcp-header", header).EndObject();
    }

    private void WriteScalar(ScalarShape scalar, string? description, string? fallback, string? header)
    {
        var facts = ScalarSchema.Of(scalar.Kind, direction);
        json.BeginObject().Member("type", facts.Type).Member("format", facts.Format);
        json.Member("description", facts.Note is null ? description : description is null ? facts.Note : description + " " + facts.Note);
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
        json.Member("x-mcp-header", header).EndObject();
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
        json.BeginObject().Member("type", "object").Member("description", description).Name("properties");
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

        json.EndObject();
    }
}
