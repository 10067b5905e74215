using McpAttr.TestKit;

namespace McpAttr.Generators.Tests;

/// <summary>What clients are asked: forms, and parameters that are answers.</summary>
public sealed class FormTests
{
    [Fact]
    public void A_form_of_everything_that_a_form_may_have() => VerifyGenerator.Run(
        """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using McpAttr;

        internal enum Size { Small, Large }

        internal enum Colour { [Display(Name = "Deep red")] Red, [Description("Sky blue")] Blue, Green }

        [Flags]
        internal enum Extras { Box = 1, Ribbon = 2 }

        /// <summary>An order.</summary>
        /// <param name="Name">Who orders.</param>
        [McpForm]
        internal sealed record Order(
            [Display(Name = "Your name")][StringLength(40, MinimumLength = 2)] string Name,
            [EmailAddress] string Mail,
            [Url] string Site,
            Uri Page,
            DateOnly Day,
            DateTimeOffset At,
            [Range(1, 5)] int Stars,
            [Range(0.5, 2.5)] double Weight,
            long Number,
            Size Size,
            Colour Colour,
            [McpLegacyTitles] Colour Legacy,
            IReadOnlyList<Size> Sizes,
            [Length(1, 2)] Colour[] Colours,
            Extras Extras,
            [AllowedValues("slow", "fast")] string Speed,
            [Required] string NotBlank,
            string Place = "Oslo",
            int Count = 3,
            double Price = 95.5,
            bool IsGift = true,
            Size Other = Size.Large,
            string? Note = null)
        {
            public bool? IsUrgent { get; init; }
        }
        """).MatchSnapshot();

    [Fact]
    public void Parameters_that_the_client_answers() => VerifyGenerator.Run(
        """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using McpAttr;

        [McpForm]
        internal sealed record Person(string Name);

        internal sealed class Counter : IDisposable
        {
            public void Dispose() { }

            [McpTool(SingleUse = true)]
            public async Task<int> Count(string call, [McpElicit("Who are you?")] McpElicitResult<Person> questions, [McpSample("Count.", MaxTokens = 5, SystemPrompt = "Be \"exact\".")] McpSampleResult? @class) =>
                await Task.FromResult(1);
        }

        internal static class Others
        {
            [McpTool]
            internal static void Go([McpRoots][McpArgument(Name = "client_roots")] IReadOnlyList<McpRoot> roots, McpContext context) { }

            [McpPrompt]
            internal static string Write([McpElicit("About whom?")] McpElicitResult<Person>? person, string tone) => "";

            [McpResource("notes://{id}")]
            internal static string Read(int id, [McpRoots] IReadOnlyList<McpRoot>? roots) => "";

            [McpTool(SingleUse = true)]
            internal static void Once(McpContext context) { }
        }
        """).MatchSnapshot();

    [Theory]
    [InlineData("internal sealed record Form(int[] Numbers);")]
    [InlineData("internal sealed record Form(string Name, Form? Inner);")]
    [InlineData("internal sealed record Form<T>(string Name);")]
    [InlineData("internal sealed record Form([property: McpSecret] string Password);")]
    [InlineData("internal abstract record Form(string Name);")]
    public void What_is_no_form_is_skipped(string type)
    {
        var files = VerifyGenerator.Run(new TestCompilation { Source = $"using McpAttr;\n[McpForm]\n{type}\n" });

        Assert.DoesNotContain("Form", files.ToString(), StringComparison.Ordinal);
    }
}
