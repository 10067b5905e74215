using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using McpAttr.Json.Faults;

namespace McpAttr.Json;

// What attributes demand of a value. Each check is around the read of the value and gives it back; a value that is right costs no allocation.
public ref partial struct McpJsonReader
{
    // What is wrong already is not held against more.
    private readonly bool IsFaulty => _faultEnd == _json.TokenStartIndex;

    /// <summary>Holds a number against a lower bound that is not allowed itself.</summary>
    public T CheckAbove<T>(T value, T minimum)
        where T : IComparable<T>
    {
        if (value.CompareTo(minimum) <= 0 && !IsFaulty) Fault(JsonFaultKind.OutOfRange);
        return value;
    }

    /// <summary>Holds a number against an upper bound that is not allowed itself.</summary>
    public T CheckBelow<T>(T value, T maximum)
        where T : IComparable<T>
    {
        if (value.CompareTo(maximum) >= 0 && !IsFaulty) Fault(JsonFaultKind.OutOfRange);
        return value;
    }

    /// <summary>Holds a date or time against its bounds, both included.</summary>
    /// <param name="value">The value.</param>
    /// <param name="minimum">The earliest.</param>
    /// <param name="maximum">The latest.</param>
    /// <param name="expected">What is expected, in words; a schema has no keyword for it.</param>
    public T CheckRange<T>(T value, T minimum, T maximum, string expected)
        where T : IComparable<T>
    {
        if ((value.CompareTo(minimum) < 0 || value.CompareTo(maximum) > 0) && !IsFaulty) Fault(JsonFaultKind.OutOfRange, expected);
        return value;
    }

    /// <summary>Holds a value against the only ones that are allowed.</summary>
    public T CheckAllowed<T>(T value, params ReadOnlySpan<T> values)
        where T : IEquatable<T>
    {
        if (!values.Contains(value) && !IsFaulty) Fault(JsonFaultKind.NotAllowed);
        return value;
    }

    /// <summary>Holds a value against those that are refused.</summary>
    public T CheckDenied<T>(T value, params ReadOnlySpan<T> values)
        where T : IEquatable<T>
    {
        if (values.Contains(value) && !IsFaulty) Fault(JsonFaultKind.NotAllowed);
        return value;
    }

    /// <summary>Holds a value of an enum against the only ones that are allowed.</summary>
    public T CheckAllowedEnum<T>(T value, params ReadOnlySpan<T> values)
        where T : unmanaged, Enum
    {
        if (!ContainsEnum(values, value) && !IsFaulty) Fault(JsonFaultKind.NotAllowed);
        return value;
    }

    /// <summary>Holds a value of an enum against those that are refused.</summary>
    public T CheckDeniedEnum<T>(T value, params ReadOnlySpan<T> values)
        where T : unmanaged, Enum
    {
        if (ContainsEnum(values, value) && !IsFaulty) Fault(JsonFaultKind.NotAllowed);
        return value;
    }

    /// <summary>Holds the number of items of an array that was read against its bounds, both included.</summary>
    public T CheckItems<T>(T items, int minimum, int maximum)
    {
        if (_json.TokenType == JsonTokenType.EndArray && (_count < minimum || _count > maximum) && !IsFaulty) Fault(JsonFaultKind.Length);
        return items;
    }

    /// <summary>Holds the number of members of an object that was read against its bounds, both included.</summary>
    public T CheckMembers<T>(T members, int minimum, int maximum)
    {
        if (_json.TokenType == JsonTokenType.EndObject && (_count < minimum || _count > maximum) && !IsFaulty) Fault(JsonFaultKind.Length);
        return members;
    }

    /// <summary>Holds a text against what <see cref="EmailAddressAttribute"/> checks: one @, neither first nor last, on one line.</summary>
    public string CheckEmail(string text)
    {
        var at = text.AsSpan().IndexOf('@');
        if ((at <= 0 || at == text.Length - 1 || text.AsSpan(at + 1).Contains('@') || text.AsSpan().ContainsAny('\r', '\n')) && !IsFaulty) Fault(JsonFaultKind.Invalid);
        return text;
    }

    /// <summary>Holds a text against what <see cref="UrlAttribute"/> checks: it begins with http://, https:// or ftp://.</summary>
    public string CheckUrl(string text)
    {
        var isUrl = text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);
        if (!isUrl && !IsFaulty) Fault(JsonFaultKind.Invalid, "a URL that begins with http://, https:// or ftp://");
        return text;
    }

    /// <summary>Holds a text against what <see cref="Base64StringAttribute"/> checks: Base64 with padding, white space ignored.</summary>
    public string CheckBase64(string text)
    {
        if (!Base64.IsValid(text) && !IsFaulty) Fault(JsonFaultKind.Invalid);
        return text;
    }

    /// <summary>Holds a text against a regular expression, which must match all of it.</summary>
    public string CheckPattern(string text, Regex pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (!IsFaulty && !IsMatch(pattern, text)) Fault(JsonFaultKind.Invalid);
        return text;
    }

    /// <summary>Holds a text against what <see cref="RequiredAttribute"/> checks: it is not white space alone.</summary>
    public string CheckNotBlank(string text)
    {
        if (string.IsNullOrWhiteSpace(text) && !IsFaulty) Fault(JsonFaultKind.Invalid, "a string that is not blank");
        return text;
    }

    private static bool IsMatch(Regex pattern, string text)
    {
        try
        {
            foreach (var match in pattern.EnumerateMatches(text))
            {
                return match.Index == 0 && match.Length == text.Length;
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // A text that takes so long is none that the author thought of.
        }

        return false;
    }

    // Enums know no IEquatable, and before code is optimized the default comparer boxes them: their bits are compared.
    private static bool ContainsEnum<T>(ReadOnlySpan<T> values, T value)
        where T : unmanaged
    {
        var bits = MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value));
        for (; !values.IsEmpty; values = values[1..])
        {
            if (MemoryMarshal.AsBytes(values[..1]).SequenceEqual(bits)) return true;
        }

        return false;
    }
}
