using McpAttr;

namespace Corpus;

/// <summary>One tool a scalar type: it gives its argument back.</summary>
internal static class ScalarTools
{
    /// <summary>Gives a boolean back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static bool EchoBoolean(bool value) => value;

    /// <summary>Gives a signed byte back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static sbyte EchoSByte(sbyte value) => value;

    /// <summary>Gives a byte back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static byte EchoByte(byte value) => value;

    /// <summary>Gives a short integer back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static short EchoInt16(short value) => value;

    /// <summary>Gives an unsigned short integer back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static ushort EchoUInt16(ushort value) => value;

    /// <summary>Gives an integer back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static int EchoInt32(int value) => value;

    /// <summary>Gives an unsigned integer back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static uint EchoUInt32(uint value) => value;

    /// <summary>Gives a long integer back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static long EchoInt64(long value) => value;

    /// <summary>Gives an unsigned long integer back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static ulong EchoUInt64(ulong value) => value;

    /// <summary>Gives a number of single precision back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static float EchoSingle(float value) => value;

    /// <summary>Gives a number of double precision back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static double EchoDouble(double value) => value;

    /// <summary>Gives a decimal number back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static decimal EchoDecimal(decimal value) => value;

    /// <summary>Gives a character back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static char EchoChar(char value) => value;

    /// <summary>Gives a text back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static string EchoString(string value) => value;

    /// <summary>Gives an id back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static Guid EchoGuid(Guid value) => value;

    /// <summary>Gives a date and time back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static DateTime EchoDateTime(DateTime value) => value;

    /// <summary>Gives a date and time with an offset back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static DateTimeOffset EchoDateTimeOffset(DateTimeOffset value) => value;

    /// <summary>Gives a date back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static DateOnly EchoDateOnly(DateOnly value) => value;

    /// <summary>Gives a time of day back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static TimeOnly EchoTimeOnly(TimeOnly value) => value;

    /// <summary>Gives an address back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static Uri EchoUri(Uri value) => value;

    /// <summary>Gives a sky back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static Sky EchoSky(Sky value) => value;

    /// <summary>Gives a duration back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static TimeSpan EchoTimeSpan(TimeSpan value) => value;

    /// <summary>Gives a version back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static Version EchoVersion(Version value) => value;

    /// <summary>Gives bytes back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static byte[] EchoBytes(byte[] value) => value;

    /// <summary>Gives bytes in memory back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static ReadOnlyMemory<byte> EchoMemory(Memory<byte> value) => value;

    /// <summary>Gives flags back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static Access EchoAccess(Access value = Access.Read | Access.Share) => value;
}
