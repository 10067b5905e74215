namespace McpAttr.Json.Faults;

/// <summary>What is wrong with a value.</summary>
internal enum JsonFaultKind : byte
{
    /// <summary>A required member is not there.</summary>
    Missing,

    /// <summary>Not the JSON type that was asked for; a fraction where an integer was.</summary>
    WrongType,

    /// <summary><c>null</c> where it may not be.</summary>
    Null,

    /// <summary>A number outside its type or its bounds.</summary>
    OutOfRange,

    /// <summary>A value that is none of the allowed ones, or one of the denied.</summary>
    NotAllowed,

    /// <summary>A member that was given before.</summary>
    Duplicate,

    /// <summary>A member that its object does not have.</summary>
    Unknown,

    /// <summary>A string that does not spell what was asked for: a date, a UUID, a URI.</summary>
    Invalid,

    /// <summary>Too many characters, items or members, or too few.</summary>
    Length,
}
