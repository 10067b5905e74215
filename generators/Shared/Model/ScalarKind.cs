namespace McpAttr.Roslyn.Model;

/// <summary>The types that are one JSON token. The reader's method for each is <c>Read</c> with the kind's name.</summary>
internal enum ScalarKind
{
    Boolean,
    Char,
    String,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Single,
    Double,
    Decimal,
    Guid,
    DateTime,
    DateTimeOffset,
    DateOnly,
    TimeOnly,
    Uri,
    TimeSpan,
    Version,
    Bytes,
}
