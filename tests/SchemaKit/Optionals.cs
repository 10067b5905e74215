namespace McpAttr.SchemaKit;

/// <summary>What becomes of what a sample need not have.</summary>
internal enum Optionals
{
    /// <summary>It is chosen whether a member is there, and whether a value is null.</summary>
    Chosen,

    /// <summary>Only what is required is there.</summary>
    LeftOut,

    /// <summary>Every member is there and nothing is null.</summary>
    There,
}
