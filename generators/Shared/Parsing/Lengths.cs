using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>The attributes that bound a length or a count.</summary>
internal static class Lengths
{
    /// <summary>What the attribute allows; null when its numbers are no lengths, or not in order.</summary>
    public static LengthRange? Of(AttributeData attribute, string name)
    {
        var arguments = attribute.ConstructorArguments.Select(static argument => argument.Value as int?).ToList();
        LengthRange? range = (name, arguments) switch
        {
            ("StringLength", [{ } maximum]) => new(attribute.Named("MinimumLength") as int? ?? 0, maximum),
            ("MinLength", [{ } minimum]) => new(minimum, null),

            // Without an argument it stands for the longest that a database allows.
            ("MaxLength", []) => new(0, null),
            ("MaxLength", [{ } maximum]) => new(0, maximum),
            ("Length", [{ } minimum, { } maximum]) => new(minimum, maximum),
            _ => null,
        };
        return range is { Minimum: >= 0 } && range.Minimum <= (range.Maximum ?? int.MaxValue) ? range : null;
    }
}
