using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Descriptors;

/// <summary>
/// What a client understands of JSON Schema. Everything that the schema writer decides by client is a fact here, so a client that learns or forgets
/// something is a line of the table <see cref="SchemaProfiles"/>. What a profile has no keyword for is said in the description instead.
/// </summary>
internal sealed record SchemaProfile
{
    /// <summary>The values of <c>format</c>.</summary>
    public EquatableArray<string> Formats { get; init; }

    /// <summary>Any <c>format</c>.</summary>
    public bool HasAllFormats { get; init; }

    /// <summary><c>exclusiveMinimum</c> and <c>exclusiveMaximum</c>.</summary>
    public bool HasExclusiveBounds { get; init; }

    /// <summary><c>enum</c> of what is no string.</summary>
    public bool HasEnumOfAnyType { get; init; }

    /// <summary><c>not</c>.</summary>
    public bool HasNot { get; init; }

    /// <summary><c>pattern</c>.</summary>
    public bool HasPattern { get; init; } = true;

    /// <summary><c>default</c>.</summary>
    public bool HasDefault { get; init; } = true;

    /// <summary><c>contentEncoding</c>.</summary>
    public bool HasContentEncoding { get; init; }

    /// <summary><c>examples</c>.</summary>
    public bool HasExamples { get; init; }

    /// <summary><c>deprecated</c>.</summary>
    public bool HasDeprecated { get; init; }

    /// <summary><c>propertyNames</c>.</summary>
    public bool HasPropertyNames { get; init; }

    /// <summary><c>additionalProperties</c>, also as a schema.</summary>
    public bool HasAdditionalProperties { get; init; } = true;

    /// <summary><c>oneOf</c>, <c>anyOf</c> and <c>const</c> in the schema of arguments, below its root.</summary>
    public bool HasUnions { get; init; }

    /// <summary>Objects whose members' names are data.</summary>
    public bool HasMaps { get; init; } = true;

    /// <summary><c>$ref</c>, which only types that contain themselves need.</summary>
    public bool HasReferences { get; init; } = true;

    /// <summary>The bounds of 64-bit integers, which are beyond what a client with floating-point numbers can hold.</summary>
    public bool HasWideBounds { get; init; }

    /// <summary><c>minItems</c>, <c>maxItems</c>, <c>minProperties</c> and <c>maxProperties</c>.</summary>
    public bool HasLengths { get; init; } = true;

    /// <summary><c>minLength</c> and <c>maxLength</c>.</summary>
    public bool HasLengthsOfStrings { get; init; } = true;

    /// <summary>How the schema of arguments says that a value may be null.</summary>
    public NullForm Nulls { get; init; }

    /// <summary>Every property is listed as required; one that may be missing may be null instead.</summary>
    public bool RequiresEverything { get; init; }

    /// <summary>Every object says <c>additionalProperties: false</c>.</summary>
    public bool ClosesObjects { get; init; }

    public bool HasFormat(string format) => HasAllFormats || Formats.Contains(format);
}
