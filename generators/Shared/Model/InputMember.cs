namespace McpAttr.Roslyn.Model;

/// <summary>A value that is read by name: an argument of a tool or a member of an object.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Identifier">The C# name that it had, without <c>@</c>; the generated local is named after it.</param>
/// <param name="Shape">The type.</param>
/// <param name="Description">What its doc comment says.</param>
/// <param name="IsRequired">It must be there.</param>
/// <param name="Default">What a missing one is, where C# says so.</param>
internal sealed record InputMember(string Name, string Identifier, TypeShape Shape, string? Description, bool IsRequired, DefaultValue? Default)
{
    /// <summary>Its value must not be repeated in an error message.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Why it should not be used any more (<c>[Obsolete]</c>): empty without a reason, null when it may be used.</summary>
    public string? Deprecation { get; init; }

    /// <summary>Values that show what is meant (<c>[McpExample]</c>), as JSON.</summary>
    public EquatableArray<string> Examples { get; init; }

    /// <summary>The HTTP header that repeats the argument (<c>x-mcp-header</c>), or null.</summary>
    public string? Header { get; init; }
}
