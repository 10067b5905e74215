using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Descriptors;

// A union is an object of one of several types. A profile with unions says so; the others get one object with the members of all, of which those
// are required that all have, and the description says which belong to which. That accepts more than the reader does.
internal sealed partial class SchemaWriter
{
    private static IReadOnlyList<UnionCaseSchema> Cases(UnionInput union) =>
    [
        .. union.Cases.Select(static one => new UnionCaseSchema(
            one.Value,
            one.Object.Description,
            [.. one.Object.Members.Select(static bound => new UnionMember(bound.Member.Name, bound.Member.Shape, Annotations.Of(bound.Member), bound.Member.IsRequired))])),
    ];

    private static IReadOnlyList<UnionCaseSchema> Cases(UnionOutput union) =>
    [
        .. union.Cases.Select(static one => new UnionCaseSchema(
            one.Value,
            one.Object.Description,
            [
                .. one.Object.Members.Select(static member => new UnionMember(
                    member.Name,
                    member.Nulls == NullWriting.Written ? member.Shape : member.Shape with { IsNullable = false },
                    Annotations.Of(member),
                    member.IsRequired)),
            ])),
    ];

    private void WriteUnion(string discriminator, IReadOnlyList<UnionCaseSchema> cases, Annotations notes, bool isNullable)
    {
        if (profile.HasUnions)
        {
            WriteAlternatives(discriminator, cases, notes, isNullable);
        }
        else
        {
            WriteFlattened(discriminator, cases, notes, isNullable);
        }
    }

    private void WriteAlternatives(string discriminator, IReadOnlyList<UnionCaseSchema> cases, Annotations notes, bool isNullable)
    {
        BeginNode();
        WriteType("object", isNullable);
        json.Member("description", notes.InWords(profile)).Name("anyOf").BeginArray();
        foreach (var one in cases)
        {
            json.Break();
            BeginObject(new Annotations(one.Description == notes.Description ? null : one.Description), isEmpty: one.Value is null && one.Members.Count == 0);
            if (one.Value is { } value)
            {
                json.Break().Name(discriminator).BeginObject().Name("const").Raw(value).EndObject();
            }

            WriteMembers(one.Members);
            json.Break().EndObject();
            WriteRequired([.. one.Value is null ? [] : new[] { discriminator }, .. one.Required]);
            if (one.Value is null && cases.Any(static other => other.Value is not null))
            {
                json.Name("not").BeginObject().Name("required").Array([discriminator]).EndObject();
            }

            EndNode();
        }

        if (isNullable && IsNullSaid)
        {
            json.BeginObject().Member("type", "null").EndObject();
        }

        json.EndArray();
        End(notes);
    }

    private void WriteFlattened(string discriminator, IReadOnlyList<UnionCaseSchema> cases, Annotations notes, bool isNullable)
    {
        BeginNode();
        WriteType("object", isNullable);
        var values = cases.Select(static one => one.Value).OfType<string>().ToList();
        json.Member("description", notes.InWords(profile, values.Count == 0 ? [] : cases.Select(one => one.InWords(discriminator)))).Name("properties").Break().BeginObject();
        if (values.Count > 0)
        {
            json.Break().Name(discriminator);
            WriteDiscriminator(values);
        }

        foreach (var members in cases.SelectMany(static one => one.Members).GroupBy(static member => member.Name))
        {
            var shapes = members.Select(static member => member.Shape).Distinct().ToList();
            if (shapes.Count == 1)
            {
                WriteMembers([members.First()]);
                continue;
            }

            // The same name has several types, which one type cannot say.
            json.Break().Name(members.Key);
            BeginNode().Name("anyOf").BeginArray();
            foreach (var shape in shapes)
            {
                Write(shape, default);
            }

            json.EndArray();
            EndNode();
        }

        json.Break().EndObject();
        var common = cases.Select(static one => one.Required).Aggregate(static (all, next) => all.Intersect(next));
        WriteRequired([.. cases.Any(static one => one.Value is null) ? [] : new[] { discriminator }, .. common]);
        End(notes);
    }

    private void WriteDiscriminator(List<string> values)
    {
        var isText = values[0][0] == '"';
        json.BeginObject().Member("type", isText ? "string" : "integer");
        if (isText || profile.HasEnumOfAnyType)
        {
            WriteValues("enum", values, isNullable: false);
        }

        json.EndObject();
    }

    private void WriteMembers(IEnumerable<UnionMember> members)
    {
        foreach (var member in members)
        {
            json.Break().Name(member.Name);
            Write(member.Shape, member.Notes);
        }
    }

    private void WriteRequired(IReadOnlyCollection<string> names)
    {
        if (names.Count > 0)
        {
            json.Name("required").Array(names);
        }
    }
}
