using McpAttr;

namespace Corpus;

/// <summary>All scalar types at once: as members, as arguments that may be null, and as arguments with defaults.</summary>
internal static class ScalarObjectTools
{
    /// <summary>Gives a member of each scalar type back.</summary>
    /// <param name="value">The members.</param>
    [McpTool(ReadOnly = true)]
    public static Scalars EchoScalars(Scalars value) => value;

    /// <summary>Gives a member of each scalar type back, leaving out those that are null.</summary>
    /// <param name="value">The members.</param>
    [McpTool(ReadOnly = true)]
    public static NullableScalars EchoNullableScalars(NullableScalars value) => value;

    /// <summary>Takes an argument of each scalar type that may be null.</summary>
    [McpTool(ReadOnly = true)]
    public static NullableScalars TakeNullables(
        bool? boolean, sbyte? sByte, byte? @byte, short? int16, ushort? uInt16, int? int32, uint? uInt32, long? int64, ulong? uInt64,
        float? single, double? @double, decimal? @decimal, char? @char, string? @string, Guid? guid, DateTime? dateTime,
        DateTimeOffset? dateTimeOffset, DateOnly? dateOnly, TimeOnly? timeOnly, Uri? uri, Sky? sky) =>
        new(boolean, sByte, @byte, int16, uInt16, int32, uInt32, int64, uInt64, single, @double, @decimal, @char, @string, guid, dateTime,
            dateTimeOffset, dateOnly, timeOnly, uri, sky);

    /// <summary>Takes an argument of each scalar type that has a default.</summary>
    [McpTool(ReadOnly = true)]
    public static Scalars TakeDefaults(
        bool boolean = true, sbyte sByte = -8, byte @byte = 8, short int16 = -16, ushort uInt16 = 16, int int32 = -32, uint uInt32 = 32,
        long int64 = long.MinValue, ulong uInt64 = ulong.MaxValue, float single = 0.1f, double @double = 1e300, decimal @decimal = 1.50m,
        char @char = '"', string @string = "a\"b\\c\n\u00e9", Guid guid = default, DateTime dateTime = default,
        DateTimeOffset dateTimeOffset = default, DateOnly dateOnly = default, TimeOnly timeOnly = default, Uri? uri = null, Sky sky = Sky.PartlyCloudy) =>
        new(boolean, sByte, @byte, int16, uInt16, int32, uInt32, int64, uInt64, single, @double, @decimal, @char, @string, guid, dateTime,
            dateTimeOffset, dateOnly, timeOnly, uri ?? new Uri("about:blank"), sky);
}
