using System.Buffers;
using System.Text.Json;
using McpAttr.Json;

namespace McpAttr.Tests.Json;

/// <summary>What the writer writes, the reader reads: for each scalar type, its edges and values from a fixed seed.</summary>
public sealed class RoundTripTests
{
    private const int Seed = 20260728;
    private const int Count = 2_000;

    [Fact]
    public void Integers_come_back()
    {
        Holds(
            static random => (sbyte)random.Next(), static (json, value) => json.WriteNumberValue(value),
            static (ref McpJsonReader json) => json.ReadSByte(), sbyte.MinValue, sbyte.MaxValue);
        Holds(
            static random => (byte)random.Next(), static (json, value) => json.WriteNumberValue(value),
            static (ref McpJsonReader json) => json.ReadByte(), byte.MaxValue);
        Holds(
            static random => (short)random.Next(), static (json, value) => json.WriteNumberValue(value),
            static (ref McpJsonReader json) => json.ReadInt16(), short.MinValue, short.MaxValue);
        Holds(
            static random => (ushort)random.Next(), static (json, value) => json.WriteNumberValue(value),
            static (ref McpJsonReader json) => json.ReadUInt16(), ushort.MaxValue);
        Holds(
            static random => (int)Bits(random), static (json, value) => json.WriteNumberValue(value),
            static (ref McpJsonReader json) => json.ReadInt32(), int.MinValue, int.MaxValue);
        Holds(
            static random => (uint)Bits(random), static (json, value) => json.WriteNumberValue(value),
            static (ref McpJsonReader json) => json.ReadUInt32(), uint.MaxValue);
        Holds(
            static random => Bits(random) >> random.Next(64), static (json, value) => json.WriteNumberValue(value),
            static (ref McpJsonReader json) => json.ReadInt64(), long.MinValue, long.MaxValue);
        Holds(
            static random => (ulong)Bits(random) >> random.Next(64), static (json, value) => json.WriteNumberValue(value),
            static (ref McpJsonReader json) => json.ReadUInt64(), ulong.MaxValue);
    }

    [Fact]
    public void Integers_written_with_a_fraction_or_an_exponent_come_back() =>
        Holds(
            static random => Bits(random) >> random.Next(64),
            static (json, value) => json.WriteRawValue(
                (value % 3) switch
                {
                    0 => FormattableString.Invariant($"{value}.000"),
                    1 => FormattableString.Invariant($"{value}000e-3"),
                    _ => FormattableString.Invariant($"{value / 1000m}E+3"),
                }),
            static (ref McpJsonReader json) => json.ReadInt64());

    [Fact]
    public void Fractions_come_back()
    {
        Holds(
            static random => Finite(BitConverter.Int32BitsToSingle((int)Bits(random))), static (json, value) => json.WriteNumberValue(value),
            static (ref McpJsonReader json) => json.ReadSingle(), float.MinValue, float.MaxValue, float.Epsilon);
        Holds(
            static random => Finite(BitConverter.Int64BitsToDouble(Bits(random))), static (json, value) => json.WriteNumberValue(value),
            static (ref McpJsonReader json) => json.ReadDouble(), double.MinValue, double.MaxValue, double.Epsilon);
        Holds(
            static random => new decimal((int)Bits(random), (int)Bits(random), (int)Bits(random), random.Next(2) == 0, (byte)random.Next(29)),
            static (json, value) => json.WriteNumberValue(value),
            static (ref McpJsonReader json) => json.ReadDecimal(), decimal.MinValue, decimal.MaxValue, 0.0000000000000000000000000001m);

        static T Finite<T>(T value)
            where T : System.Numerics.IFloatingPointIeee754<T> => T.IsFinite(value) ? value : T.One;
    }

    [Fact]
    public void Text_comes_back()
    {
        Holds(
            static random => random.Next(2) == 0, static (json, value) => json.WriteBooleanValue(value),
            static (ref McpJsonReader json) => json.ReadBoolean());
        Holds(
            static random => string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => Character(random))),
            static (json, value) => json.WriteStringValue(value),
            static (ref McpJsonReader json) => json.ReadString(), "😀\0\u2028\"\\");
        Holds(Character, McpJsonWriterExtensions.WriteCharValue, static (ref McpJsonReader json) => json.ReadChar(), '\0', '"', '\uFFFF');
        Holds(
            static random => new Guid((int)Bits(random), (short)Bits(random), (short)Bits(random), BitConverter.GetBytes(Bits(random))),
            static (json, value) => json.WriteStringValue(value),
            static (ref McpJsonReader json) => json.ReadGuid(), Guid.Empty);
        Holds(
            static random => new Uri(
                (random.Next(2) == 0 ? "https://example.org/" : "a/") + Uri.EscapeDataString($"{Character(random)}"), UriKind.RelativeOrAbsolute),
            McpJsonWriterExtensions.WriteUriValue,
            static (ref McpJsonReader json) => json.ReadUri());
    }

    [Fact]
    public void Versions_and_bytes_come_back()
    {
        Holds(
            static random => random.Next(3) switch
            {
                0 => new Version(random.Next(), random.Next()),
                1 => new Version(random.Next(), random.Next(), random.Next()),
                _ => new Version(random.Next(), random.Next(), random.Next(), random.Next()),
            },
            McpJsonWriterExtensions.WriteVersionValue,
            static (ref McpJsonReader json) => json.ReadVersion(), new Version(0, 0), new Version(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue));
        Holds(
            static random => Convert.ToHexString(BitConverter.GetBytes(Bits(random)), 0, random.Next(9)),
            static (json, value) => json.WriteBytesValue(Convert.FromHexString(value)),
            static (ref McpJsonReader json) => Convert.ToHexString(json.ReadBytes()));
    }

    [Fact]
    public void Times_come_back()
    {
        Holds(
            static random => new TimeSpan(Bits(random) >> random.Next(64)), McpJsonWriterExtensions.WriteTimeSpanValue,
            static (ref McpJsonReader json) => json.ReadTimeSpan(), TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.Zero);
        Holds(
            static random => new DateTime(Ticks(random), random.Next(2) == 0 ? DateTimeKind.Utc : DateTimeKind.Unspecified),
            static (json, value) => json.WriteStringValue(value),
            static (ref McpJsonReader json) => json.ReadDateTime(), DateTime.MinValue, DateTime.MaxValue);
        Holds(
            static random => new DateTimeOffset(Ticks(random), TimeSpan.FromMinutes(random.Next(-840, 841))),
            static (json, value) => json.WriteStringValue(value),
            static (ref McpJsonReader json) => json.ReadDateTimeOffset());
        Holds(
            static random => DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1)),
            McpJsonWriterExtensions.WriteDateOnlyValue,
            static (ref McpJsonReader json) => json.ReadDateOnly(), DateOnly.MinValue, DateOnly.MaxValue);
        Holds(
            static random => new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay)),
            McpJsonWriterExtensions.WriteTimeOnlyValue,
            static (ref McpJsonReader json) => json.ReadTimeOnly(), TimeOnly.MinValue, TimeOnly.MaxValue);

        static long Ticks(Random random) => random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay);
    }

    private static long Bits(Random random) => random.NextInt64(long.MinValue, long.MaxValue);

    private static char Character(Random random)
    {
        var character = (char)random.Next(random.Next(2) == 0 ? 0x80 : 0x10000);
        return char.IsSurrogate(character) ? 'x' : character;
    }

    /// <summary>Writes one long array and reads it back.</summary>
    private static void Holds<T>(Func<Random, T> make, Action<Utf8JsonWriter, T> write, McpJsonRead<T> read, params T[] edges)
    {
        var random = new Random(Seed);
        T[] values = [.. edges, .. Enumerable.Range(0, Count).Select(_ => make(random))];
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WritePropertyName("value"u8);
            json.WriteArray(values, write);
            json.WriteEndObject();
        }

        var reader = McpJsonReader.ForArguments(buffer.WrittenSpan);
        ulong seen = 0;
        Assert.True(reader.NextMember() && reader.Is("value"u8, ref seen, 1));
        var back = reader.ReadArray(read);

        Assert.False(reader.HasFaults);
        Assert.Equal(values, back);
    }
}
