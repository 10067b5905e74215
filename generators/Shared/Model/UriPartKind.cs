namespace McpAttr.Roslyn.Model;

/// <summary>The pieces of a URI template (RFC 6570), named as the methods of the runtime's matcher.</summary>
internal enum UriPartKind
{
    /// <summary>Text that must be there.</summary>
    Literal,

    /// <summary><c>{name}</c>: within one segment.</summary>
    Variable,

    /// <summary><c>{+name}</c>: anything.</summary>
    Reserved,

    /// <summary><c>{/name}</c>: a segment.</summary>
    Path,

    /// <summary><c>{?name}</c> or <c>{&amp;name}</c>: a member of the query, which may be missing.</summary>
    Query,
}
