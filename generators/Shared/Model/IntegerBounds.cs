namespace McpAttr.Roslyn.Model;

/// <summary>The ranges of the integer types.</summary>
internal static class IntegerBounds
{
    public static bool IsInteger(this ScalarKind kind) => kind is >= ScalarKind.SByte and <= ScalarKind.UInt64;

    public static bool IsNumber(this ScalarKind kind) => kind is >= ScalarKind.SByte and <= ScalarKind.Decimal;

    public static (decimal Minimum, decimal Maximum) Of(ScalarKind kind) => kind switch
    {
        ScalarKind.SByte => (sbyte.MinValue, sbyte.MaxValue),
        ScalarKind.Byte => (byte.MinValue, byte.MaxValue),
        ScalarKind.Int16 => (short.MinValue, short.MaxValue),
        ScalarKind.UInt16 => (ushort.MinValue, ushort.MaxValue),
        ScalarKind.Int32 => (int.MinValue, int.MaxValue),
        ScalarKind.UInt32 => (uint.MinValue, uint.MaxValue),
        ScalarKind.Int64 => (long.MinValue, long.MaxValue),
        ScalarKind.UInt64 => (ulong.MinValue, ulong.MaxValue),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
