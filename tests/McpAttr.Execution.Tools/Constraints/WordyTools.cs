using System.ComponentModel.DataAnnotations;
using McpAttr;

namespace Corpus;

/// <summary>Tools whose arguments are constrained in ways that a portable schema says in words.</summary>
internal static class WordyTools
{
    /// <summary>Takes a mail address.</summary>
    /// <param name="value">The value.</param>
    [McpTool]
    public static string TakeMail([EmailAddress, StringLength(30)] string value) => value;

    /// <summary>Takes a URL.</summary>
    /// <param name="value">The value.</param>
    [McpTool]
    public static string TakeUrl([Url] string value) => value;

    /// <summary>Takes data.</summary>
    /// <param name="value">The value.</param>
    [McpTool]
    public static string TakeBase64([Base64String] string value) => value;

    /// <summary>Takes a user.</summary>
    /// <param name="value">The value.</param>
    [McpTool]
    public static string TakeUser([Required, DeniedValues("root", "admin")] string? value) => value!;

    /// <summary>Takes a share.</summary>
    /// <param name="value">The value.</param>
    [McpTool]
    public static double TakeShare([Range(0.0, 1.0, MinimumIsExclusive = true)] double value) => value;

    /// <summary>Takes less.</summary>
    /// <param name="value">The value.</param>
    [McpTool]
    public static float? TakeLess([Range(-1.5, 1.0, MaximumIsExclusive = true)] float? value) => value;

    /// <summary>Takes a price.</summary>
    /// <param name="value">The value.</param>
    [McpTool]
    public static decimal TakePrice([Range(typeof(decimal), "0", "100", MinimumIsExclusive = true, MaximumIsExclusive = true)] decimal value) => value;

    /// <summary>Takes a day.</summary>
    /// <param name="value">The value.</param>
    [McpTool]
    public static DateOnly TakeDay([Range(typeof(DateOnly), "2026-01-01", "2026-12-31")] DateOnly value) => value;

    /// <summary>Takes a time.</summary>
    /// <param name="value">The value.</param>
    [McpTool]
    public static TimeOnly? TakeTime([Range(typeof(TimeOnly), "08:00", "17:30")] TimeOnly? value) => value;

    /// <summary>Takes a moment.</summary>
    /// <param name="value">The value.</param>
    [McpTool]
    public static DateTimeOffset TakeMoment([Range(typeof(DateTimeOffset), "2026-01-01T00:00:00Z", "2026-12-31T00:00:00+02:00")] DateTimeOffset value) => value;

    /// <summary>Takes a step.</summary>
    /// <param name="value">The value.</param>
    [McpTool]
    public static int? TakeStep([AllowedValues(1, 2, 5)] int? value) => value;

    /// <summary>Takes a floor.</summary>
    /// <param name="value">The value.</param>
    [McpTool]
    public static long TakeFloor([DeniedValues(13)] long value) => value;

    /// <summary>Takes a yes.</summary>
    /// <param name="value">The value.</param>
    [McpTool]
    public static bool TakeYes([AllowedValues(true)] bool value) => value;
}
