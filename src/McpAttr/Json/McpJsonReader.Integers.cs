using System.Globalization;
using System.Text.Json;
using McpAttr.Json.Faults;

namespace McpAttr.Json;

// Integers of every size are read as one of the two widest and held against their range: one parser, linked once.
public ref partial struct McpJsonReader
{
    /// <summary>Reads an integer that fits <see cref="sbyte"/>.</summary>
    public sbyte ReadSByte() => ReadSByte(sbyte.MinValue, sbyte.MaxValue);

    /// <summary>Reads an integer from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public sbyte ReadSByte(sbyte minimum, sbyte maximum) => (sbyte)ReadSigned(minimum, maximum);

    /// <summary>Reads an integer that fits <see cref="byte"/>.</summary>
    public byte ReadByte() => ReadByte(byte.MinValue, byte.MaxValue);

    /// <summary>Reads an integer from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public byte ReadByte(byte minimum, byte maximum) => (byte)ReadSigned(minimum, maximum);

    /// <summary>Reads an integer that fits <see cref="short"/>.</summary>
    public short ReadInt16() => ReadInt16(short.MinValue, short.MaxValue);

    /// <summary>Reads an integer from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public short ReadInt16(short minimum, short maximum) => (short)ReadSigned(minimum, maximum);

    /// <summary>Reads an integer that fits <see cref="ushort"/>.</summary>
    public ushort ReadUInt16() => ReadUInt16(ushort.MinValue, ushort.MaxValue);

    /// <summary>Reads an integer from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public ushort ReadUInt16(ushort minimum, ushort maximum) => (ushort)ReadSigned(minimum, maximum);

    /// <summary>Reads an integer that fits <see cref="int"/>.</summary>
    public int ReadInt32() => ReadInt32(int.MinValue, int.MaxValue);

    /// <summary>Reads an integer from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public int ReadInt32(int minimum, int maximum) => (int)ReadSigned(minimum, maximum);

    /// <summary>Reads an integer that fits <see cref="uint"/>.</summary>
    public uint ReadUInt32() => ReadUInt32(uint.MinValue, uint.MaxValue);

    /// <summary>Reads an integer from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public uint ReadUInt32(uint minimum, uint maximum) => (uint)ReadSigned(minimum, maximum);

    /// <summary>Reads an integer that fits <see cref="long"/>.</summary>
    public long ReadInt64() => ReadInt64(long.MinValue, long.MaxValue);

    /// <summary>Reads an integer from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public long ReadInt64(long minimum, long maximum) => ReadSigned(minimum, maximum);

    /// <summary>Reads an integer that fits <see cref="ulong"/>.</summary>
    public ulong ReadUInt64() => ReadUInt64(ulong.MinValue, ulong.MaxValue);

    /// <summary>Reads an integer from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public ulong ReadUInt64(ulong minimum, ulong maximum) => ReadUnsigned(minimum, maximum);

    private long ReadSigned(long minimum, long maximum)
    {
        // Nearly all are spelled without a fraction or an exponent.
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetInt64(out long plain) && plain >= minimum && plain <= maximum)
        {
            return plain;
        }

        if (!TryReadInteger(out var integer))
        {
            return 0;
        }

        if (integer.TryGetInt64(out var value) && value >= minimum && value <= maximum)
        {
            return value;
        }

        FaultRange(minimum, maximum);
        return 0;
    }

    private ulong ReadUnsigned(ulong minimum, ulong maximum)
    {
        if (!TryReadInteger(out var integer))
        {
            return 0;
        }

        if (integer.TryGetUInt64(out var value) && value >= minimum && value <= maximum)
        {
            return value;
        }

        FaultRange(minimum, maximum);
        return 0;
    }

    private bool TryReadInteger(out JsonInteger integer)
    {
        integer = default;
        if (_json.TokenType == JsonTokenType.Number && JsonInteger.TryParse(_json.ValueSpan, out integer))
        {
            return true;
        }

        if (IsLenientText && TryReadNumber(in _json, stackalloc byte[LongestEscapedNumber], out var number) && JsonInteger.TryParse(number.ValueSpan, out integer))
        {
            return true;
        }

        RejectType();
        return false;
    }

    private void FaultRange(long minimum, long maximum) =>
        FaultRange(minimum.ToString(CultureInfo.InvariantCulture), maximum.ToString(CultureInfo.InvariantCulture));

    private void FaultRange(ulong minimum, ulong maximum) =>
        FaultRange(minimum.ToString(CultureInfo.InvariantCulture), maximum.ToString(CultureInfo.InvariantCulture));

    private void FaultRange(string minimum, string maximum) => Fault(JsonFaultKind.OutOfRange, "an integer from " + minimum + " to " + maximum);
}
