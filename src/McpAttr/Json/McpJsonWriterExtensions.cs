using System.Buffers.Text;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using McpAttr.Json.Results;

namespace McpAttr.Json;

/// <summary>Writes what <see cref="Utf8JsonWriter"/> has no method for, in the spelling that <see cref="McpJsonReader"/> reads.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class McpJsonWriterExtensions
{
    /// <summary>Writes an array.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="json">The writer.</param>
    /// <param name="items">The items; arrays and lists are walked without an allocation. Null is an error that names the path.</param>
    /// <param name="write">Writes one item.</param>
    public static void WriteArray<T>(this Utf8JsonWriter json, IEnumerable<T>? items, Action<Utf8JsonWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(write);
        if (items is null) throw UnwritableException.IsNull();

        json.WriteStartArray();
        switch (items)
        {
            case T[] array:
                foreach (var item in array)
                {
                    write(json, item);
                }

                break;
            case List<T> list:
                foreach (var item in list)
                {
                    write(json, item);
                }

                break;
            case IReadOnlyList<T> list:
                for (var i = 0; i < list.Count; i++)
                {
                    write(json, list[i]);
                }

                break;
            default:
                foreach (var item in items)
                {
                    write(json, item);
                }

                break;
        }

        json.WriteEndArray();
    }

    /// <summary>Writes an array. The default value, which holds none, is an error that names the path.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="json">The writer.</param>
    /// <param name="items">The items.</param>
    /// <param name="write">Writes one item.</param>
    public static void WriteArray<T>(this Utf8JsonWriter json, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write) =>
        json.WriteArray(ImmutableCollectionsMarshal.AsArray(items), write);

    /// <summary>Writes an object with a member for each entry.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="json">The writer.</param>
    /// <param name="items">The entries; a <see cref="Dictionary{TKey, TValue}"/> is walked without an allocation. Null is an error that names the path.</param>
    /// <param name="writeKey">Writes the name of one member.</param>
    /// <param name="write">Writes one value.</param>
    public static void WriteDictionary<TKey, TValue>(
        this Utf8JsonWriter json, IEnumerable<KeyValuePair<TKey, TValue>>? items, Action<Utf8JsonWriter, TKey> writeKey, Action<Utf8JsonWriter, TValue> write)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(writeKey);
        ArgumentNullException.ThrowIfNull(write);
        if (items is null) throw UnwritableException.IsNull();

        json.WriteStartObject();
        if (items is Dictionary<TKey, TValue> dictionary)
        {
            foreach (var (key, value) in dictionary)
            {
                writeKey(json, key);
                write(json, value);
            }
        }
        else
        {
            foreach (var (key, value) in items)
            {
                writeKey(json, key);
                write(json, value);
            }
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the name of a member: a key of a dictionary.</summary>
    public static void WriteKey(this Utf8JsonWriter json, string key)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WritePropertyName(key);
    }

    /// <summary>Writes the name of a member: a key of a dictionary.</summary>
    public static void WriteKey(this Utf8JsonWriter json, long key)
    {
        ArgumentNullException.ThrowIfNull(json);
        Span<byte> text = stackalloc byte[20];
        Utf8Formatter.TryFormat(key, text, out var length);
        json.WritePropertyName(text[..length]);
    }

    /// <summary>Writes the name of a member: a key of a dictionary.</summary>
    public static void WriteKey(this Utf8JsonWriter json, ulong key)
    {
        ArgumentNullException.ThrowIfNull(json);
        Span<byte> text = stackalloc byte[20];
        Utf8Formatter.TryFormat(key, text, out var length);
        json.WritePropertyName(text[..length]);
    }

    /// <summary>Writes the name of a member: a key of a dictionary.</summary>
    public static void WriteKey(this Utf8JsonWriter json, Guid key)
    {
        ArgumentNullException.ThrowIfNull(json);
        Span<byte> text = stackalloc byte[36];
        Utf8Formatter.TryFormat(key, text, out var length);
        json.WritePropertyName(text[..length]);
    }

    /// <summary>Writes <paramref name="value"/> as <c>yyyy-MM-dd</c>.</summary>
    public static void WriteDateOnlyValue(this Utf8JsonWriter json, DateOnly value)
    {
        ArgumentNullException.ThrowIfNull(json);
        var (year, month, day) = value;

        // The framework's formatter brings every format of a date with it, 20 KB of a native server.
        ReadOnlySpan<byte> text = [Digit(year / 1000), Digit(year / 100), Digit(year / 10), Digit(year), (byte)'-', Digit(month / 10), Digit(month), (byte)'-', Digit(day / 10), Digit(day)];
        json.WriteStringValue(text);

        static byte Digit(int number) => (byte)('0' + (number % 10));
    }

    /// <summary>Writes <paramref name="value"/> as <c>HH:mm:ss</c>, with seven digits of a second's fraction if it has one.</summary>
    public static void WriteTimeOnlyValue(this Utf8JsonWriter json, TimeOnly value)
    {
        ArgumentNullException.ThrowIfNull(json);
        Span<byte> text = stackalloc byte[16];
        value.ToTimeSpan().TryFormat(text, out var length, "c", CultureInfo.InvariantCulture);
        json.WriteStringValue(text[..length]);
    }

    /// <summary>Writes <paramref name="value"/> as a duration of ISO 8601 in days, hours, minutes and seconds.</summary>
    public static void WriteTimeSpanValue(this Utf8JsonWriter json, TimeSpan value)
    {
        ArgumentNullException.ThrowIfNull(json);
        Span<byte> text = stackalloc byte[IsoDuration.LongestWritten];
        json.WriteStringValue(text[..IsoDuration.Format(value, text)]);
    }

    /// <summary>Writes <paramref name="value"/> as it was given to its constructor. Null is an error that names the path.</summary>
    public static void WriteUriValue(this Utf8JsonWriter json, Uri? value)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteTextValue(value?.OriginalString);
    }

    /// <summary>Writes <paramref name="value"/> with as many numbers as it has. Null is an error that names the path.</summary>
    public static void WriteVersionValue(this Utf8JsonWriter json, Version? value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (value is null) throw UnwritableException.IsNull();
        Span<byte> text = stackalloc byte[43];
        value.TryFormat(text, out var length);
        json.WriteStringValue(text[..length]);
    }

    /// <summary>Writes <paramref name="value"/> in base64. Null is an error that names the path.</summary>
    public static void WriteBytesValue(this Utf8JsonWriter json, byte[]? value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (value is null) throw UnwritableException.IsNull();
        json.WriteBase64StringValue(value);
    }

    /// <summary>Writes <paramref name="value"/> in base64.</summary>
    public static void WriteBytesValue(this Utf8JsonWriter json, ReadOnlyMemory<byte> value)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteBase64StringValue(value.Span);
    }

    /// <summary>Writes <paramref name="value"/> as a string of one character.</summary>
    public static void WriteCharValue(this Utf8JsonWriter json, char value)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStringValue(new ReadOnlySpan<char>(in value));
    }
}
