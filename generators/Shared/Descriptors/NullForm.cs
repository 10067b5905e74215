namespace McpAttr.Roslyn.Descriptors;

/// <summary>How a schema says that a value may be null.</summary>
internal enum NullForm
{
    /// <summary>Not at all: what may be null is left out of <c>required</c>, and the reader takes null all the same.</summary>
    LeftOut,

    /// <summary><c>"type":["string","null"]</c>.</summary>
    TypeArray,

    /// <summary><c>"nullable":true</c>, as OpenAPI 3.0 has it.</summary>
    Nullable,
}
