namespace McpAttr.Roslyn.Model;

/// <summary>A property that is written; when it is null it is left out.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Property">The C# property, without <c>@</c>.</param>
/// <param name="Shape">The property's type.</param>
/// <param name="Description">What its doc comment says.</param>
internal sealed record OutputMember(string Name, string Property, TypeShape Shape, string? Description)
{
    /// <summary>When it is left out.</summary>
    public NullWriting Nulls { get; init; }

    /// <summary>It is always there.</summary>
    public bool IsRequired => Nulls != NullWriting.DefaultLeftOut && (Nulls == NullWriting.Written || !Shape.IsNullable);

    /// <summary>Why it should not be used any more (<c>[Obsolete]</c>): empty without a reason, null when it may be used.</summary>
    public string? Deprecation { get; init; }

    /// <summary>Values that show what is meant (<c>[McpExample]</c>), as JSON.</summary>
    public EquatableArray<string> Examples { get; init; }
}
