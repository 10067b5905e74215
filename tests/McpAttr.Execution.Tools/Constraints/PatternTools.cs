using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using McpAttr;

namespace Corpus;

/// <summary>Tools whose arguments match patterns.</summary>
internal static partial class PatternTools
{
    /// <summary>Takes the number of an article.</summary>
    [McpTool]
    public static string TakeSku([McpPattern(nameof(Sku)), MaxLength(8)] string value) => value;

    /// <summary>Takes the number of an article, or none.</summary>
    [McpTool]
    public static string? TakeSkuOf([McpPattern(nameof(Sku), Type = typeof(PatternTools))] string? value = null) => value;

    /// <summary>Takes a word.</summary>
    [McpTool]
    public static string TakeWord([RegularExpression("a|ab")] string value) => value;

    /// <summary>Takes two equal words.</summary>
    [McpTool]
    public static string TakeTwice([RegularExpression("(?'word'[a-z]+) \\k'word'")] string value) => value;

    [GeneratedRegex("^[A-Z]{3}-[0-9]{4}$")]
    internal static partial Regex Sku();
}
