using System.Text.Json;
using McpAttr.Json.Faults;

namespace McpAttr.Json;

// Arguments of prompts and variables of URIs are strings on the wire. The text is spelled as the JSON value would be.
public ref partial struct McpJsonReader
{
    private const int LongestEscapedNumber = 256;

    /// <summary>Reads a string that is <c>true</c> or <c>false</c>.</summary>
    public bool ReadTextBoolean()
    {
        if (Matches("true"u8)) return true;
        if (!Matches("false"u8)) RejectType();
        return false;
    }

    /// <summary>Reads a string that spells an integer that fits <see cref="sbyte"/>.</summary>
    public sbyte ReadTextSByte() => ReadTextSByte(sbyte.MinValue, sbyte.MaxValue);

    /// <summary>Reads a string that spells an integer from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public sbyte ReadTextSByte(sbyte minimum, sbyte maximum) => (sbyte)ReadTextSigned(minimum, maximum);

    /// <summary>Reads a string that spells an integer that fits <see cref="byte"/>.</summary>
    public byte ReadTextByte() => ReadTextByte(byte.MinValue, byte.MaxValue);

    /// <summary>Reads a string that spells an integer from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public byte ReadTextByte(byte minimum, byte maximum) => (byte)ReadTextSigned(minimum, maximum);

    /// <summary>Reads a string that spells an integer that fits <see cref="short"/>.</summary>
    public short ReadTextInt16() => ReadTextInt16(short.MinValue, short.MaxValue);

    /// <summary>Reads a string that spells an integer from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public short ReadTextInt16(short minimum, short maximum) => (short)ReadTextSigned(minimum, maximum);

    /// <summary>Reads a string that spells an integer that fits <see cref="ushort"/>.</summary>
    public ushort ReadTextUInt16() => ReadTextUInt16(ushort.MinValue, ushort.MaxValue);

    /// <summary>Reads a string that spells an integer from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public ushort ReadTextUInt16(ushort minimum, ushort maximum) => (ushort)ReadTextSigned(minimum, maximum);

    /// <summary>Reads a string that spells an integer that fits <see cref="int"/>.</summary>
    public int ReadTextInt32() => ReadTextInt32(int.MinValue, int.MaxValue);

    /// <summary>Reads a string that spells an integer from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public int ReadTextInt32(int minimum, int maximum) => (int)ReadTextSigned(minimum, maximum);

    /// <summary>Reads a string that spells an integer that fits <see cref="uint"/>.</summary>
    public uint ReadTextUInt32() => ReadTextUInt32(uint.MinValue, uint.MaxValue);

    /// <summary>Reads a string that spells an integer from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public uint ReadTextUInt32(uint minimum, uint maximum) => (uint)ReadTextSigned(minimum, maximum);

    /// <summary>Reads a string that spells an integer that fits <see cref="long"/>.</summary>
    public long ReadTextInt64() => ReadTextInt64(long.MinValue, long.MaxValue);

    /// <summary>Reads a string that spells an integer from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public long ReadTextInt64(long minimum, long maximum) => ReadTextSigned(minimum, maximum);

    /// <summary>Reads a string that spells an integer that fits <see cref="ulong"/>.</summary>
    public ulong ReadTextUInt64() => ReadTextUInt64(ulong.MinValue, ulong.MaxValue);

    /// <summary>Reads a string that spells an integer from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public ulong ReadTextUInt64(ulong minimum, ulong maximum) => ReadTextUnsigned(minimum, maximum);

    /// <summary>Reads a string that spells a number that is finite as a <see cref="float"/>.</summary>
    public float ReadTextSingle() => ReadTextSingle(float.MinValue, float.MaxValue);

    /// <summary>Reads a string that spells a number from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public float ReadTextSingle(float minimum, float maximum)
    {
        if (!TryReadNumber(in _json, stackalloc byte[LongestEscapedNumber], out var number)) RejectText();
        else if (number.TryGetSingle(out float value) && float.IsFinite(value) && value >= minimum && value <= maximum) return value;
        else Fault(JsonFaultKind.OutOfRange);
        return 0;
    }

    /// <summary>Reads a string that spells a number that is finite as a <see cref="double"/>.</summary>
    public double ReadTextDouble() => ReadTextDouble(double.MinValue, double.MaxValue);

    /// <summary>Reads a string that spells a number from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public double ReadTextDouble(double minimum, double maximum)
    {
        if (!TryReadNumber(in _json, stackalloc byte[LongestEscapedNumber], out var number)) RejectText();
        else if (number.TryGetDouble(out double value) && double.IsFinite(value) && value >= minimum && value <= maximum) return value;
        else Fault(JsonFaultKind.OutOfRange);
        return 0;
    }

    /// <summary>Reads a string that spells a number that fits <see cref="decimal"/>; digits beyond its precision are rounded.</summary>
    public decimal ReadTextDecimal() => ReadTextDecimal(decimal.MinValue, decimal.MaxValue);

    /// <summary>Reads a string that spells a number from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public decimal ReadTextDecimal(decimal minimum, decimal maximum)
    {
        if (!TryReadNumber(in _json, stackalloc byte[LongestEscapedNumber], out var number)) RejectText();
        else if (number.TryGetDecimal(out decimal value) && value >= minimum && value <= maximum) return value;
        else Fault(JsonFaultKind.OutOfRange);
        return 0;
    }

    private long ReadTextSigned(long minimum, long maximum)
    {
        if (!TryReadNumber(in _json, stackalloc byte[LongestEscapedNumber], out var number) || !JsonInteger.TryParse(number.ValueSpan, out var integer)) RejectText(minimum, maximum);
        else if (integer.TryGetInt64(out long value) && value >= minimum && value <= maximum) return value;
        else FaultRange(minimum, maximum);
        return 0;
    }

    private ulong ReadTextUnsigned(ulong minimum, ulong maximum)
    {
        if (!TryReadNumber(in _json, stackalloc byte[LongestEscapedNumber], out var number) || !JsonInteger.TryParse(number.ValueSpan, out var integer)) RejectText(minimum, maximum);
        else if (integer.TryGetUInt64(out ulong value) && value >= minimum && value <= maximum) return value;
        else FaultRange(minimum, maximum);
        return 0;
    }

    private void RejectText(long minimum, long maximum)
    {
        if (_json.TokenType == JsonTokenType.PropertyName) FaultRange(minimum, maximum);
        else RejectText();
    }

    private void RejectText(ulong minimum, ulong maximum)
    {
        if (_json.TokenType == JsonTokenType.PropertyName) FaultRange(minimum, maximum);
        else RejectText();
    }

    private void RejectText() => RejectType(_json.TokenType == JsonTokenType.String ? null : "a string, as every argument here");

    /// <summary>A reader that stands on the number that a string spells.</summary>
    private static bool TryReadNumber(in Utf8JsonReader json, Span<byte> buffer, out Utf8JsonReader number)
    {
        number = default;
        var isKey = json.TokenType == JsonTokenType.PropertyName;
        if ((json.TokenType != JsonTokenType.String && !isKey) || (json.ValueIsEscaped && (json.ValueSpan.Length > buffer.Length || JsonText.HasLoneSurrogate(json.ValueSpan)))) return false;

        var text = json.ValueIsEscaped ? buffer[..json.CopyString(buffer)] : json.ValueSpan;
        if (!JsonNumber.IsWellFormed(text)) return false;

        // A key has one spelling for one number.
        if (isKey && text.IndexOfAny(".eE"u8) >= 0) return false;
        number = new Utf8JsonReader(text);
        return number.Read();
    }
}
