using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Descriptors;

/// <summary>Says in words which text an argument takes.</summary>
internal static class TextForm
{
    /// <summary>Sentences such as <c>An integer from 1 to 14. Default: 3.</c>; null when any text will do.</summary>
    public static string? Of(InputMember argument, IEnumerable<TypeDefinition> definitions)
    {
        var form = argument.Shape switch
        {
            ScalarShape { AllowedValues.Count: > 0 } scalar => OneOf(scalar.AllowedValues),
            ScalarShape scalar => Of(scalar),
            NamedShape named when definitions.First(definition => definition.Id == named.Id) is EnumDefinition enumeration =>
                OneOf(enumeration.Names),
            _ => null,
        };
        var fallback = argument.Default?.Json is { } json && json != "\"\"" ? $"Default: {json.Trim('"')}." : null;
        return form is null ? fallback : fallback is null ? form : form + " " + fallback;
    }

    private static string? Of(ScalarShape scalar) => scalar.Kind switch
    {
        ScalarKind.Boolean => "true or false.",
        ScalarKind.Char => "A single character.",
        ScalarKind.DateTime or ScalarKind.DateTimeOffset => "Format: ISO 8601 date and time.",
        _ when scalar.Kind.IsInteger() => $"An integer{Bounds(scalar.Range)}.",
        _ when scalar.Kind.IsNumber() => $"A number{Bounds(scalar.Range)}.",
        _ => ScalarSchema.Of(scalar.Kind, Direction.Input).Note,
    };

    private static string Bounds(NumberRange? range) => range switch
    {
        { Minimum: { } minimum, Maximum: { } maximum } => $" from {minimum} to {maximum}",
        { Minimum: { } minimum } => $" of at least {minimum}",
        { Maximum: { } maximum } => $" of at most {maximum}",
        _ => "",
    };

    private static string OneOf(IEnumerable<string> values) => $"One of: {string.Join(", ", values)}.";
}
