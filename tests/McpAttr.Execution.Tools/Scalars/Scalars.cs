namespace Corpus;

/// <summary>A member of each scalar type.</summary>
/// <param name="Boolean">Is a boolean.</param>
/// <param name="SByte">Is a signed byte.</param>
/// <param name="Byte">Is a byte.</param>
/// <param name="Int16">Is a short integer.</param>
/// <param name="UInt16">Is an unsigned short integer.</param>
/// <param name="Int32">Is an integer.</param>
/// <param name="UInt32">Is an unsigned integer.</param>
/// <param name="Int64">Is a long integer.</param>
/// <param name="UInt64">Is an unsigned long integer.</param>
/// <param name="Single">Is a number of single precision.</param>
/// <param name="Double">Is a number of double precision.</param>
/// <param name="Decimal">Is a decimal number.</param>
/// <param name="Char">Is a character.</param>
/// <param name="String">Is a text.</param>
/// <param name="Guid">Is an id.</param>
/// <param name="DateTime">Is a date and time.</param>
/// <param name="DateTimeOffset">Is a date and time with an offset.</param>
/// <param name="DateOnly">Is a date.</param>
/// <param name="TimeOnly">Is a time of day.</param>
/// <param name="Uri">Is an address.</param>
/// <param name="Sky">Is a sky.</param>
internal sealed record Scalars(
    bool Boolean,
    sbyte SByte,
    byte Byte,
    short Int16,
    ushort UInt16,
    int Int32,
    uint UInt32,
    long Int64,
    ulong UInt64,
    float Single,
    double Double,
    decimal Decimal,
    char Char,
    string String,
    Guid Guid,
    DateTime DateTime,
    DateTimeOffset DateTimeOffset,
    DateOnly DateOnly,
    TimeOnly TimeOnly,
    Uri Uri,
    Sky Sky);
