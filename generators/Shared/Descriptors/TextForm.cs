using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Descriptors;

/// <summary>Says in words which text an argument takes.</summary>
internal static class TextForm
{
    // There are no keywords at all where there is no schema.
    private static readonly SchemaProfile Wordy = new() { HasLengths = false, HasLengthsOfStrings = false, HasPattern = false };

    /// <summary>Sentences such as <c>An integer from 1 to 14. Default: 3.</c>; null when any text will do.</summary>
    public static string? Of(InputMember argument, IEnumerable<TypeDefinition> definitions)
    {
        var sentences = Sentences(argument, definitions).ToList();
        if (argument.Default?.Json is { } json && json != "\"\"")
        {
            sentences.Add($"Default: {json.Trim('"')}.");
        }

        return sentences.Count == 0 ? null : string.Join(" ", sentences);
    }

    private static IEnumerable<string> Sentences(InputMember argument, IEnumerable<TypeDefinition> definitions)
    {
        var shape = argument.Shape;
        if (shape is NamedShape named && definitions.First(definition => definition.Id == named.Id) is EnumDefinition enumeration)
        {
            return [$"One of: {string.Join(", ", enumeration.MembersOf(named).Where(static member => !member.IsAlias).Select(static member => member.Name))}."];
        }

        if (shape.Constraints.Allowed.Count > 0)
        {
            return [$"One of: {ConstraintWords.List(shape.Constraints.Allowed)}."];
        }

        return shape is ScalarShape scalar ? [.. new[] { Of(scalar) }.OfType<string>(), .. ConstraintWords.Of(scalar, Wordy)] : [];
    }

    private static string? Of(ScalarShape scalar) => scalar.Kind switch
    {
        ScalarKind.Boolean => "true or false.",
        ScalarKind.Char => "A single character.",
        _ when scalar.Kind.IsInteger() => $"An integer{Bounds(scalar.Constraints.Range)}.",
        _ when scalar.Kind.IsNumber() => $"A number{Bounds(scalar.Constraints.Range)}.",
        _ => ScalarSchema.Of(scalar.Kind, Direction.Input, Wordy).Note,
    };

    // An excluded bound has a sentence of its own.
    private static string Bounds(NumberRange? range)
    {
        var (minimum, maximum) = (range is { IsMinimumExcluded: false } ? range.Minimum : null, range is { IsMaximumExcluded: false } ? range.Maximum : null);
        return (minimum, maximum) switch
        {
            ({ }, { }) => $" from {minimum} to {maximum}",
            ({ }, null) => $" of at least {minimum}",
            (null, { }) => $" of at most {maximum}",
            _ => "",
        };
    }
}
