using System.Globalization;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Descriptors;

/// <summary>Writes the schema of a form, in the few words that the specification has for it (2025-11-25, client/elicitation, "Requested Schema").</summary>
internal sealed class FormSchema
{
    private static readonly SchemaProfile Profile = new() { Formats = new(["email", "uri", "date", "date-time"]) };

    private readonly JsonText _json = new();
    private readonly FormModel _form;

    private FormSchema(FormModel form) => _form = form;

    public static string Write(FormModel form) => new FormSchema(form).Write();

    private string Write()
    {
        _json.BeginObject().Member("type", "object").Name("properties").Break().BeginObject();
        foreach (var field in _form.Fields)
        {
            _json.Break().Name(field.Member.Name).BeginObject();
            WriteField(field);
            _json.EndObject();
        }

        _json.Break().EndObject();
        var required = _form.Fields.Where(static field => field.Member.IsRequired).Select(static field => field.Member.Name).ToList();
        if (required.Count > 0)
        {
            _json.Name("required").Array(required);
        }

        return _json.EndObject().ToString();
    }

    private void WriteField(FormField field)
    {
        var shape = field.Member.Shape;
        switch (shape)
        {
            case ScalarShape scalar:
                WriteScalar(field, scalar);
                break;
            case SequenceShape { Element: NamedShape element }:
                Begin(field, "array");
                WriteLength(shape.Constraints.Length, "Items");
                WriteItems(element);
                break;
            case NamedShape { } named when EnumOf(named).IsFlags:
                Begin(field, "array");
                WriteItems(named);
                break;
            case NamedShape named:
                Begin(field, "string");
                WriteOptions(named, "oneOf", field.HasLegacyTitles);
                break;
        }

        if (field.Member.Default?.Json is { } fallback)
        {
            _json.Name("default").Raw(fallback);
        }
    }

    private void Begin(FormField field, string type, string? format = null)
    {
        var member = field.Member;
        _json.Member("type", type)
            .Member("format", format)
            .Member("title", field.Title)
            .Member("description", Annotations.Of(member).InWords(Profile, [.. ConstraintWords.Of(member.Shape, Profile)]));
    }

    private void WriteScalar(FormField field, ScalarShape scalar)
    {
        var constraints = scalar.Constraints;
        var (type, format) = scalar.Kind switch
        {
            ScalarKind.Boolean => ("boolean", null),
            ScalarKind.DateOnly => ("string", "date"),
            ScalarKind.DateTime or ScalarKind.DateTimeOffset => ("string", "date-time"),
            ScalarKind.Uri => ("string", "uri"),
            ScalarKind.String => ("string", constraints.Format == TextFormat.Email ? "email" : constraints.Format == TextFormat.Url ? "uri" : null),
            _ when scalar.Kind.IsInteger() => ("integer", (string?)null),
            _ => ("number", null),
        };
        Begin(field, type, format);
        if (scalar.Kind.IsNumber())
        {
            WriteBounds(scalar);
        }

        WriteLength(constraints.IsNotBlank ? new LengthRange(Math.Max(1, constraints.Length?.Minimum ?? 0), constraints.Length?.Maximum) : constraints.Length, "Length");
        if (constraints.Allowed.Count > 0)
        {
            WriteRaw("enum", constraints.Allowed.Select(static value => value.Json));
        }
    }

    // A type's own range is said too, unless a client could not hold it: what is out of it is refused.
    private void WriteBounds(ScalarShape scalar)
    {
        var own = scalar.Kind.IsInteger() ? ScalarSchema.Of(scalar.Kind, Direction.Input, Profile) : default;
        if ((scalar.Constraints.Range?.Minimum ?? own.Minimum) is { } minimum)
        {
            _json.Name("minimum").Raw(minimum);
        }

        if ((scalar.Constraints.Range?.Maximum ?? own.Maximum) is { } maximum)
        {
            _json.Name("maximum").Raw(maximum);
        }
    }

    private void WriteLength(LengthRange? length, string counted)
    {
        if (length is { Minimum: > 0 and var minimum })
        {
            _json.Name("min" + counted).Raw(minimum.ToString(CultureInfo.InvariantCulture));
        }

        if (length is { Maximum: { } maximum })
        {
            _json.Name("max" + counted).Raw(maximum.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void WriteItems(NamedShape element)
    {
        _json.Name("items").BeginObject();
        if (!OptionsOf(element).Any(static option => option.Title is not null))
        {
            _json.Member("type", "string");
        }

        WriteOptions(element, "anyOf", hasLegacyTitles: false);
        _json.EndObject();
    }

    // SEP-1330: names alone, or each with its title.
    private void WriteOptions(NamedShape shape, string titled, bool hasLegacyTitles)
    {
        var options = OptionsOf(shape).ToList();
        if (hasLegacyTitles || !options.Exists(static option => option.Title is not null))
        {
            WriteRaw("enum", options.Select(static option => JsonString.Quote(option.Name)));
            if (hasLegacyTitles)
            {
                WriteRaw("enumNames", options.Select(static option => JsonString.Quote(option.Title ?? option.Name)));
            }

            return;
        }

        _json.Name(titled).BeginArray();
        foreach (var option in options)
        {
            _json.BeginObject().Member("const", option.Name).Member("title", option.Title ?? option.Name).EndObject();
        }

        _json.EndArray();
    }

    private void WriteRaw(string keyword, IEnumerable<string> values)
    {
        _json.Name(keyword).BeginArray();
        foreach (var value in values)
        {
            _json.Raw(value);
        }

        _json.EndArray();
    }

    private IEnumerable<EnumMember> OptionsOf(NamedShape shape) => EnumOf(shape).MembersOf(shape).Where(static member => !member.IsAlias);

    private EnumDefinition EnumOf(NamedShape shape) => (EnumDefinition)_form.Inputs.First(definition => definition.Id == shape.Id);
}
