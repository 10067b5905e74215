using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Descriptors;

/// <summary>What a schema says of one use of a type, beside what its values are.</summary>
/// <param name="Description">What the model reads.</param>
/// <param name="Default">What a missing value is, as JSON.</param>
/// <param name="Header">The HTTP header that repeats the argument.</param>
/// <param name="Deprecation">Why it should not be used any more; empty without a reason, null when it may be used.</param>
/// <param name="Examples">Values that show what is meant, as JSON.</param>
internal readonly record struct Annotations(
    string? Description, string? Default = null, string? Header = null, string? Deprecation = null, EquatableArray<string> Examples = default)
{
    public static Annotations Of(InputMember member) =>
        new(member.Description, member.Default?.Json, member.Header, member.Deprecation, member.Examples);

    public static Annotations Of(OutputMember member) => new(member.Description, Deprecation: member.Deprecation, Examples: member.Examples);

    /// <summary>The description with what the profile has no keyword for.</summary>
    public string? InWords(SchemaProfile profile, params IEnumerable<string?> words)
    {
        var sentences = new List<string?> { Description };
        sentences.AddRange(words);
        if (Examples.Count > 0 && !profile.HasExamples)
        {
            sentences.Add($"{(Examples.Count == 1 ? "Example" : "Examples")}: {string.Join(", ", Examples)}.");
        }

        if (Deprecation is { } reason && !profile.HasDeprecated)
        {
            sentences.Add(reason.Length == 0 ? "Deprecated." : "Deprecated: " + reason);
        }

        var text = string.Join(" ", sentences.Where(static sentence => !string.IsNullOrEmpty(sentence)));
        return text.Length == 0 ? null : text;
    }
}
