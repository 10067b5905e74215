using System.Text.RegularExpressions;
using McpAttr.Roslyn.Parsing;

namespace McpAttr.Generators.Tests;

/// <summary>.NET's regular expressions in the spelling of ECMA-262.</summary>
public sealed class PatternTranslatorTests
{
    [Theory]
    [InlineData("a+", "^(?:a+)$")]
    [InlineData("^a+$", "^a+$")]
    [InlineData("^a|b$", "^(?:^a|b$)$")]
    [InlineData("^a\\$", "^(?:^a\\$)$")]
    [InlineData("\\Aa\\z", "^a$")]
    [InlineData("\\Aa\\Z", "^a$")]
    [InlineData("(?'year'[0-9]{4})-\\k'year'", "^(?:(?<year>[0-9]{4})-\\k<year>)$")]
    [InlineData("(?<year>[0-9]{4,})", "^(?:(?<year>[0-9]{4,}))$")]
    [InlineData("a(?# comment)b", "^(?:ab)$")]
    [InlineData("(?=a)(?!b)(?<=c)(?<!d)(?:e)", "^(?:(?=a)(?!b)(?<=c)(?<!d)(?:e))$")]
    [InlineData("\\p{Lu}\\P{L}\\d\\w\\s", "^(?:\\p{Lu}\\P{L}\\d\\w\\s)$")]
    [InlineData("\\@\\#\\ \\-\\.", "^(?:@# -\\.)$")]
    [InlineData("[\\-\\@[a]", "^(?:[\\-@\\[a])$")]
    [InlineData("[]a]", "^(?:[\\]a])$")]
    [InlineData("[^]a]", "^(?:[^\\]a])$")]
    [InlineData("a{b}]", "^(?:a\\{b\\}\\])$")]
    [InlineData("a{2}b{2,3}", "^(?:a{2}b{2,3})$")]
    [InlineData("\\a\\e[\\b]", "^(?:\\x07\\x1B[\\x08])$")]
    public void What_both_have_is_written_as_ecma_262_spells_it(string pattern, string expected)
    {
        _ = new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

        Assert.Equal(expected, PatternTranslator.Translate(pattern, RegexOptions.None, out var reason));
        Assert.Null(reason);
    }

    [Theory]
    [InlineData("(?i)a", "the inline options '(?i)'")]
    [InlineData("(?i:a)", "the inline options '(?i:'")]
    [InlineData("(?>a)", "the atomic group '(?>'")]
    [InlineData("(?(a)b|c)", "the conditional '(?('")]
    [InlineData("(?<a>x)(?<b-a>y)", "the group '(?<b-a>'")]
    [InlineData("[a-z-[aeiou]]", "the subtraction of classes '-['")]
    [InlineData("\\p{IsGreek}", "the block 'IsGreek'")]
    [InlineData("\\Ga", "the anchor '\\G'")]
    [InlineData("\\012", "the octal escape '\\0'")]
    public void What_it_lacks_is_told(string pattern, string expected)
    {
        _ = new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

        Assert.Null(PatternTranslator.Translate(pattern, RegexOptions.None, out var reason));
        Assert.Equal(expected, reason);
    }

    [Theory]
    [InlineData(RegexOptions.IgnoreCase, null)]
    [InlineData(RegexOptions.IgnorePatternWhitespace, null)]
    [InlineData(RegexOptions.RightToLeft, null)]
    [InlineData(RegexOptions.Multiline, null)]
    [InlineData(RegexOptions.Singleline, "^(?:a[\\s\\S])$")]
    [InlineData(RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled | RegexOptions.NonBacktracking, "^(?:a.)$")]
    public void Options_change_what_a_pattern_means_or_do_not(RegexOptions options, string? expected) =>
        Assert.Equal(expected, PatternTranslator.Translate("a.", options, out _));

    [Theory]
    [InlineData("a+b*", true)]
    [InlineData("a|ab", false)]
    [InlineData("a+?", false)]
    [InlineData("^(?:a|ab)$", true)]
    [InlineData("^a|ab$", false)]
    [InlineData("\\A(a|ab)+?\\z", true)]
    public void Only_some_patterns_match_a_whole_string_wherever_they_match_it(string pattern, bool expected) => Assert.Equal(expected, PatternTranslator.IsUnambiguous(pattern));
}
