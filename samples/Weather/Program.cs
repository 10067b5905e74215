using System.ComponentModel.DataAnnotations;
using McpAttr;

return await McpServer.RunAsync(args);

/// <summary>Weather for anyone who asks.</summary>
internal static class Weather
{
    /// <summary>Forecast for a city.</summary>
    /// <param name="city">City name, for example Oslo.</param>
    /// <param name="days">How many days ahead.</param>
    [McpTool(ReadOnly = true)]
    public static async Task<Forecast> GetForecast(string city, [Range(1, 14)] int days = 3, CancellationToken cancellationToken = default) =>
        new(city, await Station.ReadAsync(city, days, cancellationToken));
}

/// <summary>The weather of the coming days.</summary>
/// <param name="City">The city that was asked for.</param>
/// <param name="Days">One entry a day, tomorrow first.</param>
internal sealed record Forecast(string City, IReadOnlyList<Day> Days);
