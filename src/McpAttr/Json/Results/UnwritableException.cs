using System.Text;

namespace McpAttr.Json.Results;

/// <summary>A value that a method returned has no form in JSON. It is thrown on the way and again, with the path, by whoever began the value.</summary>
/// <param name="message">What is wrong with the value, as the end of a sentence; with <paramref name="path"/> the whole sentence.</param>
/// <param name="member">The member that the value would have been written as, if its name is not written yet.</param>
/// <param name="path">The value's path, or null when it is not known yet.</param>
internal sealed class UnwritableException(string message, string? member = null, string? path = null) : Exception(path is null ? message : path + " " + message)
{
    private const string Null = "is null, which its type does not allow";

    /// <summary>The same with the path of the value.</summary>
    /// <param name="written">What is written of the result.</param>
    public UnwritableException At(ReadOnlySpan<byte> written) => new(message, member, ResultPath.Of(written, member));

    /// <summary>A null at the place where the next value would be written.</summary>
    public static UnwritableException IsNull() => new(Null);

    /// <summary>A null in a member whose name is not written yet.</summary>
    public static UnwritableException IsNull(ReadOnlySpan<byte> member) => new(Null, Encoding.UTF8.GetString(member));

    /// <summary>A number that JSON cannot say.</summary>
    public static UnwritableException IsNotFinite(double value) => new(NotFinite(value));

    /// <summary>A number that JSON cannot say, in a member whose name is not written yet.</summary>
    public static UnwritableException IsNotFinite(ReadOnlySpan<byte> member, double value) => new(NotFinite(value), Encoding.UTF8.GetString(member));

    /// <summary>Objects or arrays within each other, more than anybody reads.</summary>
    public static UnwritableException IsTooDeep(int depth) => new($"is nested more than {depth} levels deep; perhaps an object contains itself");

    private static string NotFinite(double value) => FormattableString.Invariant($"is {value}, which JSON cannot say");
}
