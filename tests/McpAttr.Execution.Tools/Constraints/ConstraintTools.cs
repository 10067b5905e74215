using System.ComponentModel.DataAnnotations;
using McpAttr;

namespace Corpus;

/// <summary>Tools whose arguments are constrained by keywords that every client knows.</summary>
internal static class ConstraintTools
{
    /// <summary>Gives a name back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static string EchoName([StringLength(20, MinimumLength = 3)] string value) => value;

    /// <summary>Gives what is required back.</summary>
    /// <param name="value">What to give back.</param>
    /// <param name="count">How often.</param>
    [McpTool(ReadOnly = true)]
    public static string EchoRequired([Required(AllowEmptyStrings = true)] string? value, [Required] int? count) => value! + count;

    /// <summary>Gives a few numbers back.</summary>
    /// <param name="values">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static int[] EchoFew([Length(1, 3)] int[] values) => values;

    /// <summary>Gives words back.</summary>
    /// <param name="values">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static IReadOnlyList<string> EchoWords([MinLength(2)] IReadOnlyList<string> values) => values;

    /// <summary>Gives an amount back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static decimal EchoAmount([Range(typeof(decimal), "0.01", "999.99")] decimal value) => value;

    /// <summary>Gives a sky without storm back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static Sky EchoCalm([AllowedValues(Sky.Clear, Sky.PartlyCloudy)] Sky value) => value;

    /// <summary>Gives a trip back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool(ReadOnly = true)]
    public static Booking EchoBooking(Booking value) => value;
}
