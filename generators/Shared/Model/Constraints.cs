namespace McpAttr.Roslyn.Model;

/// <summary>What the user's attributes demand of a value beyond its type. Schema, reader and the text of a fault are made of this one record.</summary>
internal sealed record Constraints
{
    /// <summary>Nothing.</summary>
    public static readonly Constraints None = new();

    /// <summary>What <c>[Range]</c> allows of a number, already within the type's own range.</summary>
    public NumberRange? Range { get; init; }

    /// <summary>What <c>[Range]</c> allows of a date or time.</summary>
    public TimeRange? TimeRange { get; init; }

    /// <summary>How many characters, items or members there may be.</summary>
    public LengthRange? Length { get; init; }

    /// <summary>The only values; empty when nothing is said.</summary>
    public EquatableArray<ConstantValue> Allowed { get; init; }

    /// <summary>The values that are refused.</summary>
    public EquatableArray<ConstantValue> Denied { get; init; }

    /// <summary>What kind of text a string is.</summary>
    public TextFormat Format { get; init; }

    /// <summary>What a string must match.</summary>
    public PatternModel? Pattern { get; init; }

    /// <summary>A string must have a character that is no white space.</summary>
    public bool IsNotBlank { get; init; }
}
