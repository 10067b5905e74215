namespace Corpus;

/// <summary>A member of each scalar type that may be null.</summary>
/// <param name="Boolean">Is a boolean, or null.</param>
/// <param name="SByte">Is a signed byte, or null.</param>
/// <param name="Byte">Is a byte, or null.</param>
/// <param name="Int16">Is a short integer, or null.</param>
/// <param name="UInt16">Is an unsigned short integer, or null.</param>
/// <param name="Int32">Is an integer, or null.</param>
/// <param name="UInt32">Is an unsigned integer, or null.</param>
/// <param name="Int64">Is a long integer, or null.</param>
/// <param name="UInt64">Is an unsigned long integer, or null.</param>
/// <param name="Single">Is a number of single precision, or null.</param>
/// <param name="Double">Is a number of double precision, or null.</param>
/// <param name="Decimal">Is a decimal number, or null.</param>
/// <param name="Char">Is a character, or null.</param>
/// <param name="String">Is a text, or null.</param>
/// <param name="Guid">Is an id, or null.</param>
/// <param name="DateTime">Is a date and time, or null.</param>
/// <param name="DateTimeOffset">Is a date and time with an offset, or null.</param>
/// <param name="DateOnly">Is a date, or null.</param>
/// <param name="TimeOnly">Is a time of day, or null.</param>
/// <param name="Uri">Is an address, or null.</param>
/// <param name="Sky">Is a sky, or null.</param>
internal sealed record NullableScalars(
    bool? Boolean,
    sbyte? SByte,
    byte? Byte,
    short? Int16,
    ushort? UInt16,
    int? Int32,
    uint? UInt32,
    long? Int64,
    ulong? UInt64,
    float? Single,
    double? Double,
    decimal? Decimal,
    char? Char,
    string? String,
    Guid? Guid,
    DateTime? DateTime,
    DateTimeOffset? DateTimeOffset,
    DateOnly? DateOnly,
    TimeOnly? TimeOnly,
    Uri? Uri,
    Sky? Sky);
