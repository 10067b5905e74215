namespace McpAttr;

/// <summary>What of a call's arguments is read although the schema asks for something else.</summary>
public enum McpLeniency
{
    /// <summary>
    /// What clients are known to send wrong: a number, <c>true</c> or <c>false</c> in a string, an object or array as a string with its JSON, and an empty
    /// string for an optional argument that is no string.
    /// </summary>
    KnownMistakes,

    /// <summary>Nothing.</summary>
    None,
}
