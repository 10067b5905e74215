namespace McpAttr.Generators.Tests;

public sealed class PromptTests
{
    [Fact]
    public void A_prompt_with_arguments_and_completions() => VerifyGenerator.Run(
        """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Threading;
        using System.Threading.Tasks;
        using McpAttr;

        internal enum Pace { Slow, Quick }

        internal static class Planner
        {
            /// <summary>Plans a day around the weather.</summary>
            /// <param name="city">Where.</param>
            /// <param name="days">How long.</param>
            [McpPrompt(Tags = ["plans"])]
            internal static string PlanDay(
                [McpComplete(nameof(Cities))] string city, [McpComplete(nameof(Moods))] string mood, [Range(1, 14)] int days = 3, Pace pace = Pace.Slow,
                [AllowedValues("walk", "swim")] string? activity = null, [McpSecret] string? key = null) => "";

            internal static IEnumerable<string> Cities(string prefix) => [];

            internal static async Task<McpCompletionResult> Moods(string text, string city, int? days, Pace pace, string? key, McpContext context, CancellationToken stop) =>
                await Task.FromResult(new McpCompletionResult([]));
        }
        """).MatchSnapshot();

    [Fact]
    public void Every_scalar_as_an_argument_of_a_prompt() => VerifyGenerator.Run(
        """
        using System;
        using System.ComponentModel.DataAnnotations;
        using McpAttr;

        internal static class Scalars
        {
            [McpPrompt]
            internal static string Take(
                bool flag, char letter, string text, sbyte i8, byte u8, short i16, ushort u16, int i32, uint u32, long i64, ulong u64,
                [Range(0.5, 1.5)] float single, [Range(0, double.MaxValue)] double number, decimal? money, Guid id, DateTime at, DateTimeOffset when, DateOnly day,
                TimeOnly time, Uri link, bool? maybe = true) => "";
        }
        """).MatchSnapshot();

    [Fact]
    public void What_prompts_return() => VerifyGenerator.Run(
        """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using McpAttr;

        internal static class Results
        {
            [McpPrompt] internal static Task<string?> Text() => Task.FromResult<string?>("");
            [McpPrompt] internal static McpImage Content() => new(default, "image/png");
            [McpPrompt] internal static McpPromptMessage Message() => new(McpRole.User, new McpText(""));
            [McpPrompt] internal static ValueTask<McpPromptMessage[]> Messages() => new([]);
            [McpPrompt] internal static McpPromptResult Result() => new([]);
        }
        """).MatchSnapshot();

    [Fact]
    public void Completions_of_instances_that_are_disposed() => VerifyGenerator.Run(
        """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using McpAttr;

        internal interface ICities;

        internal sealed class Planner(ICities cities) : IAsyncDisposable
        {
            [McpPrompt]
            internal string PlanDay([McpComplete(nameof(Cities))] string city, [McpArgument(Name = "town"), McpComplete(nameof(Cities))] string City, [McpComplete(nameof(Streets))] string mcp) => "" + cities;

            internal ValueTask<IReadOnlyList<string>> Cities(string prefix) => new([]);

            internal string[] Streets(string prefix, string city) => [];

            public ValueTask DisposeAsync() => default;
        }
        """).MatchSnapshot();
}
