namespace McpAttr.Generators.Tests;

public sealed class ToolTests
{
    [Fact]
    public void A_static_tool_with_a_record_result() => VerifyGenerator.Run(
        """
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Threading;
        using System.Threading.Tasks;
        using McpAttr;

        /// <summary>Weather for anyone who asks.</summary>
        static class Weather
        {
            /// <summary>Forecast for a city.</summary>
            /// <param name="city">City name, for example Oslo.</param>
            /// <param name="days">How many days ahead.</param>
            [McpTool(ReadOnly = true)]
            public static Task<Forecast> GetForecastAsync(string city, [Range(1, 14)] int days = 3, CancellationToken cancellationToken = default) =>
                Task.FromResult(new Forecast(city, []));
        }

        /// <summary>A forecast.</summary>
        /// <param name="City">The city.</param>
        /// <param name="Days">The days, from today on.</param>
        public sealed record Forecast(string City, IReadOnlyList<Day> Days);

        public sealed record Day(System.DateOnly Date, int Low, double? High, string? Note);
        """).MatchSnapshot();
}
