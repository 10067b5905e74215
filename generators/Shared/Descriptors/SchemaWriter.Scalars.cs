using System.Globalization;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Descriptors;

// Single values, with their bounds, lengths and the values that are allowed.
internal sealed partial class SchemaWriter
{
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
}
