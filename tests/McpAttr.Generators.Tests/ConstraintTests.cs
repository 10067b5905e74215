namespace McpAttr.Generators.Tests;

/// <summary>What attributes demand of values: as keywords and as checks.</summary>
public sealed class ConstraintTests
{
    [Fact]
    public void Constraints_of_strings_and_collections() => VerifyGenerator.Run(
        """
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using McpAttr;

        internal static class Lengths
        {
            [McpTool]
            internal static void Take(
                [StringLength(20, MinimumLength = 3)] string name, [MinLength(1)] string some, [MaxLength(5)] string? few, [Length(2, 2)] string pair,
                [Required] string? must, [Required(AllowEmptyStrings = true)] string? any, [Required] int? number,
                [MinLength(1), MaxLength(3)] int[] items, [Length(1, 9)] List<string>? words,
                [EmailAddress] string mail, [Url] string link, [Base64String] string data, [MaxLength(4), DeniedValues("root", "admin")] string user)
            {
            }
        }
        """).MatchSnapshot();

    [Fact]
    public void Constraints_of_numbers_times_and_enums() => VerifyGenerator.Run(
        """
        using System;
        using System.ComponentModel.DataAnnotations;
        using McpAttr;

        internal enum Sky { Clear, Cloudy, Grey = Cloudy, Storm }

        internal static class Values
        {
            [McpTool]
            internal static void Take(
                [Range(0.0, 1.0, MinimumIsExclusive = true)] double share, [Range(-1e300, 0.5, MaximumIsExclusive = true)] float? below,
                [Range(typeof(decimal), "0.01", "999.99")] decimal price, [Range(typeof(long), "1", "9007199254740993")] long big,
                [Range(typeof(DateOnly), "2026-01-01", "2026-12-31")] DateOnly day, [Range(typeof(TimeOnly), "08:00", "17:30:00")] TimeOnly? time,
                [Range(typeof(DateTimeOffset), "2026-01-01T00:00:00Z", "2026-12-31T23:59:59+02:00")] DateTimeOffset moment,
                [AllowedValues(1, 2, 5)] int? step, [AllowedValues(0.5, 1)] decimal factor, [AllowedValues('a', 'b')] char letter, [AllowedValues(true)] bool agreed,
                [AllowedValues(Sky.Clear, Sky.Cloudy)] Sky sky, [DeniedValues(Sky.Storm)] Sky other, [DeniedValues((byte)13)] byte floor)
            {
            }
        }
        """).MatchSnapshot();

    [Fact]
    public void What_is_told_of_members() => VerifyGenerator.Run(
        """
        using System;
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using McpAttr;

        public enum Unit { Metric, Imperial }

        public sealed class Settings
        {
            /// <summary>The size.</summary>
            [DefaultValue(20), Range(1, 100)]
            public int Size { get; set; } = 20;

            [DefaultValue(Unit.Metric)]
            public Unit Unit { get; init; }

            [DefaultValue(typeof(decimal), "1.50")]
            public decimal Price { get; set; } = 1.50m;

            [Obsolete("Use Size.")]
            public int? Length { get; set; }

            [Obsolete]
            public int? Width { get; set; }

            [Required]
            public string? Name { get; set; }
        }

        /// <summary>Where to go.</summary>
        /// <param name="City">The city.</param>
        /// <param name="Days">For how long.</param>
        public sealed record Trip([property: McpExample("Oslo"), McpExample("Bergen")] string City, [property: StringLength(5)][MinLength(2)] string Days);

        internal static class Tools
        {
            [McpTool]
            internal static Trip Take(Settings settings, [McpExample(Json = "{ \"city\": \"Oslo\" }")] Trip trip, [McpExample("2026-01-31")] DateOnly day, [McpExample(5)] int? count) => trip;
        }
        """).MatchSnapshot();

    [Fact]
    public void Constraints_of_prompt_arguments_are_said_in_words() => VerifyGenerator.Run(
        """
        using System.ComponentModel.DataAnnotations;
        using McpAttr;

        internal static class Prompts
        {
            [McpPrompt]
            internal static string Ask(
                [StringLength(20, MinimumLength = 3)] string name, [AllowedValues(1, 2)] int step, [Range(0.0, 1.0, MinimumIsExclusive = true)] double share,
                [EmailAddress, Required] string mail) => name;
        }
        """).MatchSnapshot();
}
