using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace McpAttr.Json;

/// <summary>Writes what <see cref="Utf8JsonWriter"/> has no method for, in the spelling that <see cref="McpJsonReader"/> reads.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class McpJsonWriterExtensions
{
    /// <summary>Writes an array, or <c>null</c> for no sequence.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="json">The writer.</param>
    /// <param name="items">The items; arrays and lists are walked without an allocation.</param>
    /// <param name="write">Writes one item.</param>
    public static void WriteArray<T>(this Utf8JsonWriter json, IEnumerable<T>? items, Action<Utf8JsonWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(write);
        if (items is null)
        {
            json.WriteNullValue();
            return;
        }

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

    /// <summary>Writes <paramref name="value"/> as <c>yyyy-MM-dd</c>.</summary>
    public static void WriteDateOnlyValue(this Utf8JsonWriter json, DateOnly value)
    {
        ArgumentNullException.ThrowIfNull(json);
        Span<byte> text = stackalloc byte[10];
        value.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        json.WriteStringValue(text[..length]);
    }

    /// <summary>Writes <paramref name="value"/> as <c>HH:mm:ss</c>, with seven digits of a second's fraction if it has one.</summary>
    public static void WriteTimeOnlyValue(this Utf8JsonWriter json, TimeOnly value)
    {
        ArgumentNullException.ThrowIfNull(json);
        Span<byte> text = stackalloc byte[16];
        value.ToTimeSpan().TryFormat(text, out var length, "c", CultureInfo.InvariantCulture);
        json.WriteStringValue(text[..length]);
    }

    /// <summary>Writes <paramref name="value"/> as it was given to its constructor, or <c>null</c>.</summary>
    public static void WriteUriValue(this Utf8JsonWriter json, Uri? value)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStringValue(value?.OriginalString);
    }

    /// <summary>Writes <paramref name="value"/> as a string of one character.</summary>
    public static void WriteCharValue(this Utf8JsonWriter json, char value)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStringValue(new ReadOnlySpan<char>(in value));
    }
}
